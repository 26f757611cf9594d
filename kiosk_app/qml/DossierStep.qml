// One of a dossier's four steps: done, under way, or to come.
import QtQuick

Item {
    id: step

    required property string title
    required property string note
    required property bool done
    required property bool now

    readonly property real side: Math.round(1.6 * Theme.bodyFloor)

    implicitHeight: Math.max(side, words.implicitHeight)

    Rectangle {
        width: step.side
        height: step.side
        radius: step.side / 2
        color: step.done ? Tokens.ok : Tokens.card
        border.width: step.now ? Math.round(step.side / 4) : 2 * Theme.hair
        border.color: step.done ? Tokens.ok : step.now ? Theme.accent : Tokens.edge

        Icon {
            visible: step.done
            anchors.centerIn: parent
            name: "check"
            size: Theme.bodyFloor
            color: Tokens.card
        }
    }
    Column {
        id: words

        x: step.side + Theme.gap
        width: parent.width - x

        Label {
            width: parent.width
            text: step.title
            color: step.now ? Theme.accent : Tokens.ink
            font.pixelSize: Theme.bodyFloor
            font.weight: Font.Bold
            wrapMode: Text.Wrap
        }
        Label {
            objectName: "stepNote"
            width: parent.width
            text: step.note
            color: step.done ? Tokens.ok : Tokens.ink2
            font.pixelSize: Theme.bodyFloor
            wrapMode: Text.Wrap
        }
    }
}
