// An icon and a line of words beside it.
import QtQuick

Row {
    id: line

    required property string icon
    required property string text
    property color ink: Tokens.ink2
    property int size: Theme.body
    property int weight: Font.Medium

    spacing: Math.round(size * 0.36)

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        name: line.icon
        color: line.ink
        size: line.size * 0.95
    }
    Label {
        objectName: "lineText"
        width: line.width - line.size * 1.31
        text: line.text
        color: line.ink
        font.pixelSize: line.size
        font.weight: line.weight
        lineHeight: 1.0
        wrapMode: Text.WordWrap
    }
}
