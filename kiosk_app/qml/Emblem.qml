// The lotus as the house's mark: few petals, readable small, in one colour.
import QtQuick
import QtQuick.Shapes

Item {
    id: emblem

    property color ink: Theme.bandOn

    component Petal: ShapePath {
        id: petal

        required property real lean
        property real length: 60
        property real breadth: 25

        strokeWidth: 3.4
        fillColor: "transparent"
        joinStyle: ShapePath.RoundJoin

        PathSvg {
            path: Drawings.petal(petal.length, petal.breadth, petal.lean)
        }
    }

    Shape {
        x: emblem.width / 2
        y: emblem.height * 0.76
        scale: emblem.width / 104
        transformOrigin: Item.TopLeft

        Petal { lean: -78; length: 50; breadth: 16; strokeColor: emblem.ink }
        Petal { lean: 78; length: 50; breadth: 16; strokeColor: emblem.ink }
        Petal { lean: -52; length: 57; breadth: 22; strokeColor: emblem.ink }
        Petal { lean: 52; length: 57; breadth: 22; strokeColor: emblem.ink }
        Petal { lean: -26; length: 63; breadth: 25; strokeColor: emblem.ink }
        Petal { lean: 26; length: 63; breadth: 25; strokeColor: emblem.ink }
        Petal { lean: 0; length: 74; breadth: 30; fillColor: emblem.ink; strokeColor: emblem.ink }

        ShapePath {
            strokeColor: emblem.ink
            strokeWidth: 3.4
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap

            PathSvg {
                path: Drawings.wave(78, 13, 2, 8)
            }
        }
    }
}
