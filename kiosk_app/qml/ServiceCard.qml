// A card of the menu: the stub of the ticket that it yields.
import QtQuick

Touchable {
    id: card

    required property string code
    required property bool isField
    required property string letter
    required property string title
    required property string people
    required property string wait
    required property string brief
    required property bool closed
    property bool compact: false

    readonly property bool held: pressed && !closed
    readonly property color ink: held ? Tokens.lotusOn : closed ? Tokens.ink2 : Tokens.ink
    readonly property color quiet: held ? Tokens.lotusOn : Tokens.ink2
    readonly property real stubWidth: Math.round(Math.min(width * 0.2, Theme.strong * 2.9))
    readonly property real pad: Math.round(Theme.body * 0.7)

    objectName: "card_" + code
    label: title + ". " + (compact ? brief : people + (wait === "" ? "" : ", " + wait))

    background: TicketShape {
        perforation: card.stubWidth
        paper: card.held ? Theme.accent : card.closed ? Tokens.sand : Tokens.card
        stub: card.held ? Theme.accentDeep : card.closed ? Qt.darker(Tokens.sand, 1.06) : Theme.accentWash
        line: card.held ? Theme.accentDeep : Tokens.edge
    }

    contentItem: Item {
        Label {
            x: 0
            width: card.stubWidth
            height: parent.height - Theme.lip
            text: card.letter
            color: card.held ? Tokens.lotusOn : card.closed ? Tokens.ink2 : Theme.accent
            font.pixelSize: Math.round(Math.min(Theme.strong * 1.9, card.height * 0.42))
            font.weight: Font.ExtraBold
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.body
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            Accessible.ignored: true
        }
        Column {
            id: words

            x: card.stubWidth + card.pad
            width: parent.width - x - card.pad * 0.5
            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: -Theme.lip / 2
            spacing: Math.round(Theme.body * 0.1)

            Label {
                objectName: "cardTitle"
                width: parent.width
                height: Math.min(implicitHeight, card.height - Theme.lip - card.pad * 0.7 - lines.height)
                text: card.title
                color: card.ink
                font.pixelSize: Theme.strong
                font.weight: Font.Bold
                lineHeight: 1.12
                wrapMode: Text.WordWrap
                fontSizeMode: Text.Fit
                minimumPixelSize: Theme.bodyFloor
                Accessible.ignored: true
            }
            Column {
                id: lines

                width: parent.width
                spacing: Math.round(Theme.body * 0.06)

                IconLine {
                    width: parent.width
                    icon: card.closed ? "pause" : "people"
                    text: card.compact ? card.brief : card.people
                    ink: card.closed && card.compact ? Tokens.ink : card.quiet
                    weight: card.closed && card.compact ? Font.DemiBold : Font.Medium
                }
                IconLine {
                    width: parent.width
                    visible: !card.compact && card.wait !== ""
                    icon: card.isField && !card.closed ? "counter" : "clock"
                    text: card.wait
                    ink: card.closed ? Tokens.ink : card.quiet
                    weight: card.closed ? Font.DemiBold : Font.Medium
                }
            }
        }
    }
}
