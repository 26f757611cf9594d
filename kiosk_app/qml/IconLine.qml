// An icon and a line of words beside it.
import QtQuick

Row {
    id: line

    required property string icon
    required property string text
    property color ink: Tokens.ink2
    property int size: Theme.body
    property int weight: Font.Medium
    property string shortText: ""
    property bool bare: false
    property bool atFirstLine: false

    readonly property real beside: width - size * 1.28
    readonly property real room: bare ? width : beside
    readonly property bool cut: shortText !== "" && measured.advanceWidth > room

    spacing: Math.round(size * 0.32)

    Icon {
        visible: !line.bare
        y: ((line.atFirstLine ? measured.height : line.height) - height) / 2
        name: line.icon
        color: line.ink
        size: line.size * 0.95
    }
    Label {
        objectName: "lineText"
        width: line.room
        text: line.cut ? line.shortText : line.text
        color: line.ink
        font.pixelSize: line.size
        font.weight: line.weight
        wrapMode: Text.WordWrap

        TextMetrics {
            id: measured

            font.family: Theme.face
            font.pixelSize: line.size
            font.weight: line.weight
            text: line.text
        }
    }
}
