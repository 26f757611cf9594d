// One of a dossier's four steps: done, under way, or to come.
import QtQuick

Item {
    id: step

    required property string title
    required property string note
    required property bool done
    required property bool now
    required property real size
    // How far a stroke reaches towards the next step; 0 where that stands beside this one.
    required property real trail

    readonly property real side: Math.round(1.6 * size)

    implicitHeight: Math.max(side, words.implicitHeight)

    Rectangle {
        visible: step.trail > 0 && step.Positioner.index >= 0 && !step.Positioner.isLastItem
        x: (step.side - width) / 2
        y: step.side
        width: 3 * Theme.hair
        height: step.height - step.side + step.trail
        color: step.done ? Tokens.ok : Tokens.edge
    }
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
            size: step.size
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
            font.pixelSize: step.size
            font.weight: Font.Bold
            wrapMode: Text.Wrap
        }
        Label {
            objectName: "stepNote"
            width: parent.width
            text: step.note
            color: step.done ? Tokens.ok : Tokens.ink2
            font.pixelSize: Math.max(Theme.bodyFloor, Math.round(0.8 * step.size))
            wrapMode: Text.Wrap
        }
    }
}
