// A line drawing of 24 by 24 units, stroked in one colour.
import QtQuick
import QtQuick.Shapes

Item {
    id: icon

    required property string name
    property color color: Tokens.ink
    property real size: Theme.body
    property real stroke: 1.8

    implicitWidth: size
    implicitHeight: size

    Shape {
        width: 24
        height: 24
        scale: icon.size / 24
        transformOrigin: Item.TopLeft

        ShapePath {
            strokeColor: icon.color
            strokeWidth: icon.stroke
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin

            PathSvg {
                path: Drawings.icon(icon.name)
            }
        }
    }
}
