// One thing to do or to know, with its icon: a strong line and a quiet one.
import QtQuick

Item {
    id: next

    required property string icon
    required property string title
    required property string text
    property color tint: Theme.accent

    implicitHeight: words.height

    Icon {
        id: drawing

        y: (next.height - height) / 2
        name: next.icon
        color: next.tint
        size: Math.max(Theme.strong, Math.round(50 * Theme.unit))
    }
    Column {
        id: words

        x: drawing.width + Math.round(24 * Theme.unit)
        width: next.width - x

        Label {
            width: parent.width
            text: next.title
            font.pixelSize: Math.max(Theme.strong, Math.round(42 * Theme.unit))
            font.weight: Font.Bold
            wrapMode: Text.WordWrap
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: next.text
            color: Tokens.ink2
            font.pixelSize: Math.max(Theme.bodyFloor, Math.round(34 * Theme.unit))
            wrapMode: Text.WordWrap
        }
    }
}
