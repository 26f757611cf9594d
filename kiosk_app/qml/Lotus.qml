// The lotus of the house, drawn from petals; its colours follow the office's accent.
import QtQuick
import QtQuick.Shapes

Item {
    id: lotus

    property color line: Qt.tint(Tokens.card, Qt.alpha(Theme.accent, 0.5))
    property color pale: Qt.tint(Tokens.card, Qt.alpha(Theme.accent, 0.04))
    property color middle: Qt.tint(Tokens.card, Qt.alpha(Theme.accent, 0.085))
    property color full: Qt.tint(Tokens.card, Qt.alpha(Theme.accent, 0.15))
    property color heart: middle
    property real stroke: 1.6
    property bool water: true

    readonly property real drawnWidth: 280
    readonly property real drawnHeight: water ? 272 : 206
    readonly property real factor: Math.min(width / drawnWidth, height / drawnHeight)

    implicitWidth: drawnWidth
    implicitHeight: drawnHeight

    component Petal: ShapePath {
        id: petal

        required property real length
        required property real breadth
        required property real lean

        joinStyle: ShapePath.RoundJoin

        PathSvg {
            path: Drawings.petal(petal.length, petal.breadth, petal.lean)
        }
    }

    component Wave: ShapePath {
        id: wave

        required property real span
        required property real y
        required property int crests

        fillColor: "transparent"
        capStyle: ShapePath.RoundCap

        PathSvg {
            path: Drawings.wave(wave.span, wave.y, wave.crests, 9)
        }
    }

    Shape {
        x: lotus.width / 2
        y: (lotus.height - lotus.drawnHeight * lotus.factor) / 2 + 202 * lotus.factor
        scale: lotus.factor
        transformOrigin: Item.TopLeft

        Petal { length: 200; breadth: 70; lean: -20; fillColor: lotus.middle; strokeColor: lotus.line; strokeWidth: lotus.stroke }
        Petal { length: 200; breadth: 70; lean: 20; fillColor: lotus.middle; strokeColor: lotus.line; strokeWidth: lotus.stroke }
        Petal { length: 202; breadth: 84; lean: 0; fillColor: lotus.pale; strokeColor: lotus.line; strokeWidth: lotus.stroke }
        Petal { length: 178; breadth: 66; lean: -40; fillColor: lotus.pale; strokeColor: lotus.line; strokeWidth: lotus.stroke }
        Petal { length: 178; breadth: 66; lean: 40; fillColor: lotus.pale; strokeColor: lotus.line; strokeWidth: lotus.stroke }
        Petal { length: 158; breadth: 60; lean: -62; fillColor: lotus.middle; strokeColor: lotus.line; strokeWidth: lotus.stroke }
        Petal { length: 158; breadth: 60; lean: 62; fillColor: lotus.middle; strokeColor: lotus.line; strokeWidth: lotus.stroke }
        Petal { length: 136; breadth: 46; lean: -82; fillColor: lotus.full; strokeColor: lotus.line; strokeWidth: lotus.stroke }
        Petal { length: 136; breadth: 46; lean: 82; fillColor: lotus.full; strokeColor: lotus.line; strokeWidth: lotus.stroke }
        Petal { length: 122; breadth: 54; lean: -29; fillColor: lotus.full; strokeColor: lotus.line; strokeWidth: lotus.stroke }
        Petal { length: 122; breadth: 54; lean: 29; fillColor: lotus.full; strokeColor: lotus.line; strokeWidth: lotus.stroke }
        Petal { length: 118; breadth: 58; lean: 0; fillColor: lotus.heart; strokeColor: lotus.line; strokeWidth: lotus.stroke }
        Wave { span: 264; y: 26; crests: 2; strokeColor: lotus.water ? lotus.line : "transparent"; strokeWidth: lotus.stroke }
        Wave { span: 176; y: 46; crests: 2; strokeColor: lotus.water ? lotus.line : "transparent"; strokeWidth: lotus.stroke }
        Wave { span: 92; y: 64; crests: 2; strokeColor: lotus.water ? lotus.line : "transparent"; strokeWidth: lotus.stroke }
    }
}
