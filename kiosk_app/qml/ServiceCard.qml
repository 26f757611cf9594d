// A card of the menu: the stub of the ticket that it yields.
import QtQuick

Touchable {
    id: card

    required property string code
    required property bool isField
    required property string letter
    required property string title
    required property string people
    required property string count
    required property string wait
    required property string waitShort
    required property string brief
    required property string tight
    required property bool closed
    required property string banner
    required property real heightPx
    property bool compact: false
    required property bool bare
    required property int nameSize
    required property real stubWidth
    property string touched: ""

    signal chosen

    readonly property bool held: (pressed || turned) && !closed
    readonly property bool special: banner !== "" && !closed
    readonly property color ink: held ? Tokens.lotusOn : closed ? Tokens.ink2 : Tokens.ink
    readonly property color quiet: held ? Tokens.lotusOn : Tokens.ink2
    readonly property real pad: Math.round(Theme.body * (compact ? 0.5 : 0.7))

    objectName: "card_" + code
    // A card that became another one under the finger was not meant.
    onPressed: touched = code
    onClicked: {
        if (touched === "" || touched === code)
            chosen();
        touched = "";
    }
    label: title + ". " + (banner === "" ? "" : banner + " ") + (compact ? brief : people + (wait === "" ? "" : ", " + wait))

    background: TicketShape {
        perforation: card.stubWidth
        paper: card.held ? Theme.accent : card.closed ? Tokens.sand : Tokens.card
        stub: card.held ? Theme.accentDeep : card.closed ? Qt.darker(Tokens.sand, 1.06) : card.special ? Tokens.waitWash : Theme.accentWash
        line: card.turned && !card.closed ? Tokens.paper : card.held ? Theme.accentDeep : Tokens.edge
    }

    contentItem: Item {
        Icon {
            objectName: "cardStar"
            visible: card.special
            x: (card.stubWidth - width) / 2
            y: Math.round(card.pad * 0.5)
            name: "star"
            size: Math.round(Math.min(Theme.bodyFloor * 0.9, card.height * 0.2))
            color: card.held ? Tokens.lotusOn : Tokens.wait
        }
        Icon {
            visible: card.isField && card.letter === ""
            anchors.verticalCenter: parent.verticalCenter
            x: (card.stubWidth - width) / 2
            name: "cards"
            size: Math.round(Math.min(Theme.strong * 1.4, card.height * 0.4))
            color: card.held ? Tokens.lotusOn : card.closed ? Tokens.ink2 : Theme.accent
        }
        Label {
            objectName: "cardLetter"
            x: Math.round(Theme.bodyFloor * 0.2)
            width: card.stubWidth - 2 * x
            height: parent.height - Theme.lip
            text: card.letter
            color: card.held ? Tokens.lotusOn : card.closed ? Tokens.ink2 : Theme.accent
            font.pixelSize: Math.round(Math.min(Theme.strong * 1.9, card.height * 0.42))
            font.weight: Font.ExtraBold
            fontSizeMode: Text.Fit
            wrapMode: Text.WordWrap
            minimumPixelSize: Theme.bodyFloor
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            Accessible.ignored: true
        }
        Column {
            id: words

            // A name of three lines on a low card leaves no room for more; screen readers still tell it.
            readonly property bool tells: named.implicitHeight + lines.height <= card.height - Theme.lip

            x: card.stubWidth + card.pad
            width: parent.width - x - card.pad * 0.25
            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: -Theme.lip / 2
            spacing: Math.round(Theme.body * 0.1)

            Label {
                objectName: "cardTitle"
                width: parent.width
                text: card.title
                color: card.ink
                font.pixelSize: wished.implicitHeight + (words.tells ? lines.height : 0) <= card.height - Theme.lip - Theme.body * 0.3 ? Theme.strong : card.nameSize
                font.weight: Font.Bold
                wrapMode: Text.Wrap
                Accessible.ignored: true

                Label {
                    id: named

                    visible: false
                    width: parent.width
                    text: card.title
                    font.pixelSize: card.nameSize
                    font.weight: Font.Bold
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
                Label {
                    id: wished

                    visible: false
                    width: parent.width
                    text: card.title
                    font.pixelSize: Theme.strong
                    font.weight: Font.Bold
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
            }
            Column {
                id: lines

                visible: words.tells
                width: parent.width
                spacing: Math.round(Theme.body * 0.06)

                IconLine {
                    width: parent.width
                    icon: card.closed ? "pause" : "people"
                    text: card.compact ? card.brief : card.people
                    shortText: card.compact ? card.tight : card.count
                    bare: card.bare && !card.closed
                    ink: card.closed && card.compact ? Tokens.ink : card.quiet
                    weight: card.closed && card.compact ? Font.DemiBold : Font.Medium
                }
                IconLine {
                    width: parent.width
                    visible: card.wait !== "" && !card.compact
                    icon: card.isField && !card.closed ? "cards" : "clock"
                    text: card.wait
                    shortText: card.waitShort
                    ink: card.closed ? Tokens.ink : card.quiet
                    weight: card.closed ? Font.DemiBold : Font.Medium
                }
            }
        }
    }
}
