// A procedure that was found: the stub of the ticket that it yields, and what people call it.
import QtQuick

Touchable {
    id: card

    required property string code
    required property string letter
    required property string title
    required property string called
    required property string facts

    readonly property real stub: Math.round(2.6 * Theme.body)

    objectName: "result_" + code
    label: title + ". " + called
    implicitHeight: Math.max(Theme.touch, words.implicitHeight + Math.round(28 * Theme.unit) + Theme.lip)

    background: TicketShape {
        perforation: card.stub
        paper: card.pressed ? Tokens.sand : Tokens.card
        stub: Theme.accentWash
        line: Tokens.edge
    }
    contentItem: Item {
        Label {
            width: card.stub
            height: parent.height - Theme.lip
            text: card.letter
            color: Theme.accent
            font.pixelSize: Math.round(1.5 * Theme.strong)
            font.weight: Font.ExtraBold
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.bodyFloor
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            Accessible.ignored: true
        }
        Column {
            id: words

            x: card.stub + Math.round(0.6 * Theme.body)
            y: (parent.height - Theme.lip - height) / 2
            width: parent.width - x - Math.round(0.4 * Theme.body)

            Label {
                objectName: "resultTitle"
                width: parent.width
                text: card.title
                font.pixelSize: Theme.body
                font.weight: Font.Bold
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
            Label {
                width: parent.width
                visible: text !== ""
                text: card.called
                color: Tokens.ink2
                font.pixelSize: Theme.bodyFloor
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
            Label {
                width: parent.width
                text: card.facts
                color: Tokens.ink2
                font.pixelSize: Theme.bodyFloor
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }
    }
}
