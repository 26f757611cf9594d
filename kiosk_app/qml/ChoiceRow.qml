// One class of people called sooner.
import QtQuick

Touchable {
    id: choice

    required property string code
    required property string title

    objectName: "priority_" + code
    label: title
    implicitHeight: Math.max(Theme.touch, Math.round(108 * Theme.unit), words.height + Math.round(24 * Theme.unit))

    background: Item {
        Rectangle {
            anchors.fill: parent
            radius: Theme.corner
            color: Tokens.edge
        }
        Rectangle {
            width: parent.width
            height: parent.height - (choice.pressed ? 0 : Theme.lip)
            radius: Theme.corner
            color: choice.pressed ? Tokens.sand : Tokens.card
            border.width: Theme.hair
            border.color: Tokens.edge
        }
    }
    contentItem: Item {
        Icon {
            id: drawing

            x: Math.round(36 * Theme.unit)
            anchors.verticalCenter: parent.verticalCenter
            name: choice.code
            color: Theme.accent
            size: Math.max(Theme.strong, Math.round(58 * Theme.unit))
        }
        Label {
            id: words

            anchors.left: drawing.right
            anchors.leftMargin: Math.round(32 * Theme.unit)
            anchors.right: arrow.left
            anchors.verticalCenter: parent.verticalCenter
            text: choice.title
            font.pixelSize: Math.max(Theme.bodyFloor, Math.round(38 * Theme.unit))
            font.weight: Font.Bold
            wrapMode: Text.WordWrap
            Accessible.ignored: true
        }
        Icon {
            id: arrow

            anchors.right: parent.right
            anchors.rightMargin: Math.round(36 * Theme.unit)
            anchors.verticalCenter: parent.verticalCenter
            name: "forward"
            color: Theme.accent
            size: Theme.strong
        }
    }
}
