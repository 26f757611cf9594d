// A paper to bring, its box dashed where it is needed only sometimes, ticked where it is not.
import QtQuick

Item {
    id: line

    required property string place
    required property string title
    required property string note
    required property bool sometimes
    required property bool waived

    readonly property real side: Math.round(1.5 * Theme.bodyFloor)

    implicitHeight: Math.max(side, words.implicitHeight) + Math.round(20 * Theme.unit)

    Rectangle {
        width: line.side
        height: line.side
        radius: Math.round(8 * Theme.unit)
        color: line.waived ? Tokens.okWash : line.sometimes ? Tokens.sand : Tokens.card
        border.width: Theme.hair
        border.color: line.waived ? Tokens.ok : Tokens.ink

        Label {
            visible: !line.waived
            anchors.centerIn: parent
            text: line.place
            font.pixelSize: Theme.bodyFloor
            font.weight: Font.Bold
            Accessible.ignored: true
        }
        Icon {
            visible: line.waived
            anchors.centerIn: parent
            name: "check"
            size: Theme.bodyFloor
            color: Tokens.ok
        }
    }
    Column {
        id: words

        x: line.side + Theme.gap
        width: parent.width - x

        Label {
            width: parent.width
            text: line.title
            font.pixelSize: Theme.bodyFloor
            font.weight: Font.Bold
            wrapMode: Text.Wrap
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: line.note
            color: line.waived ? Tokens.ok : Tokens.ink2
            font.pixelSize: Theme.bodyFloor
            wrapMode: Text.Wrap
        }
    }
}
