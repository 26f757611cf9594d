// One side of an identity card, drawn with nothing of anybody's on it but where its code is.
pragma ComponentBehavior: Bound
import QtQuick
import Luot.Kiosk

Item {
    id: drawing

    property bool back: false
    property string says: ""

    readonly property real tall: height - words.implicitHeight - Math.round(8 * Theme.unit)
    readonly property real wide: Math.min(width, 1.586 * tall)

    Rectangle {
        id: face

        x: (parent.width - width) / 2
        width: drawing.wide
        height: drawing.wide / 1.586
        radius: height * 0.06
        color: Tokens.card
        border.width: 2 * Theme.hair
        border.color: Tokens.black ? Tokens.ink : Tokens.ink2

        // The portrait on the front, the chip on both.
        Rectangle {
            visible: !drawing.back
            x: parent.width * 0.06
            y: parent.height * 0.34
            width: parent.width * 0.22
            height: parent.height * 0.54
            radius: width * 0.1
            color: Tokens.sand
            border.width: Theme.hair
            border.color: Tokens.edge
        }
        Rectangle {
            x: parent.width * 0.07
            y: parent.height * 0.1
            width: parent.width * 0.13
            height: parent.height * 0.16
            radius: width * 0.2
            color: Tokens.waitWash
            border.width: Theme.hair
            border.color: Tokens.wait
        }
        Repeater {
            model: drawing.back ? 3 : 4

            Rectangle {
                required property int index

                x: face.width * (drawing.back ? 0.07 : 0.34)
                y: face.height * (0.4 + 0.14 * index)
                width: face.width * (index % 2 === 0 ? 0.36 : 0.28)
                height: face.height * 0.05
                radius: height / 2
                color: Tokens.edge
            }
        }
        Rectangle {
            x: parent.width - width - parent.height * 0.09
            y: parent.height * (drawing.back ? 0.36 : 0.09)
            width: parent.height * 0.36
            height: width
            color: Tokens.black ? Tokens.ink : Tokens.card
            border.width: Math.max(3 * Theme.hair, Math.round(6 * Theme.unit))
            border.color: Theme.accent

            Icon {
                anchors.centerIn: parent
                size: parent.width * 0.72
                name: "code"
                color: Tokens.black ? Tokens.paper : Tokens.ink
            }
        }
    }
    Label {
        id: words

        y: face.height + Math.round(8 * Theme.unit)
        width: parent.width
        text: drawing.says
        font.pixelSize: Theme.bodyFloor
        font.weight: Font.DemiBold
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
    }
}
