// What to bring, how long, how much, where; the checklist on paper, and one stub to the number.
pragma ComponentBehavior: Bound
import QtQuick
import Luot.Kiosk

Item {
    id: page

    required property VisitView visit
    required property ProcedureView procedure
    required property PanelView panel
    required property Rows papers

    // What lies half behind the buttons is not drawn: a finger moves it up.
    function whole(top: real, height: real): bool {
        return top >= told.contentY && top + height <= told.contentY + told.height;
    }

    readonly property bool known: procedure.waitingForIt === ""
    // On a lying panel the way down stands beside the checklist.
    readonly property bool side: !panel.portrait && procedure.checklist !== ""

    Label {
        objectName: "waitingForIt"
        visible: !page.known
        x: Theme.margin
        y: (bar.y - height) / 2
        width: page.width - 2 * Theme.margin
        text: page.procedure.waitingForIt
        font.pixelSize: Theme.strong
        font.weight: Font.Bold
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
    }
    // A finger moves what is longer than the glass.
    Flickable {
        id: told

        visible: page.known
        x: Theme.margin
        y: Math.round(24 * Theme.unit)
        width: page.width - 2 * Theme.margin
        height: more.visible && !page.side ? more.y - Theme.gap - y : room

        readonly property real room: acts.y - Theme.gap - y

        contentWidth: width
        contentHeight: content.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: content

            width: told.width
            spacing: Math.round(16 * Theme.unit)

            Row {
                width: parent.width
                spacing: Theme.gap

                Column {
                    width: parent.width - (code.visible ? code.width + parent.spacing : 0)

                    Label {
                        objectName: "title"
                        width: parent.width
                        text: page.procedure.title
                        font.pixelSize: Math.max(Theme.strong, Math.round(52 * Theme.unit))
                        font.weight: Font.ExtraBold
                        wrapMode: Text.Wrap
                    }
                    Label {
                        width: parent.width
                        visible: text !== ""
                        text: page.procedure.called
                        color: Tokens.ink2
                        font.pixelSize: Theme.bodyFloor
                        wrapMode: Text.Wrap
                    }
                }
                QrCode {
                    id: code

                    objectName: "qr"
                    visible: text !== ""
                    width: Math.max(Math.round(200 * Theme.unit), 2 * Theme.touch)
                    height: width
                    text: page.procedure.pageUrl
                }
            }
            // A wide panel has room for the facts beside the papers.
            Grid {
                id: parts

                columns: page.panel.portrait ? 1 : 2
                spacing: Theme.gap
                width: parent.width

                readonly property real part: (width - (columns - 1) * spacing) / columns

                Column {
                    id: list

                    width: parts.part

                    Label {
                        width: parent.width
                        opacity: page.whole(parts.y + list.y + y, height) ? 1 : 0
                        text: Words.say("procedure_papers")
                        bottomPadding: Math.round(0.3 * Theme.strong)
                        font.pixelSize: Theme.strong
                        font.weight: Font.Bold
                        wrapMode: Text.Wrap
                    }
                    Repeater {
                        model: page.papers

                        PaperLine {
                            width: list.width
                            opacity: page.whole(parts.y + list.y + y, height) ? 1 : 0
                        }
                    }
                }
                Column {
                    id: facts

                    width: parts.part
                    spacing: Math.round(16 * Theme.unit)

                    Repeater {
                        model: [
                            { icon: "clock", text: Words.say("procedure_time") + ": " + page.procedure.time + (page.procedure.due === "" ? "" : ". " + page.procedure.due) },
                            { icon: "order", text: Words.say("procedure_fee") + ": " + page.procedure.fee },
                            { icon: "counter", text: Words.say("procedure_where") + ": " + page.procedure.where }
                        ]

                        IconLine {
                            required property var modelData

                            opacity: page.whole(parts.y + facts.y + y, height) ? 1 : 0
                            width: facts.width
                            icon: modelData.icon
                            text: modelData.text
                            ink: Tokens.ink
                            size: Theme.bodyFloor
                            weight: Font.DemiBold
                        }
                    }
                }
            }
        }
    }
    KioskButton {
        id: more

        objectName: "more"
        visible: page.known && told.contentHeight > told.room
        x: Theme.margin
        y: page.side ? acts.y : acts.y - Theme.gap - height
        width: page.side ? (page.width - 2 * Theme.margin - Theme.gap) / 2 : page.width - 2 * Theme.margin
        height: page.side ? Theme.bar : Theme.touch
        label: told.atYEnd ? Words.say("procedure_top") : Words.say("procedure_more")
        drawing: "down"
        size: Theme.bodyFloor
        onClicked: told.contentY = told.atYEnd ? 0 : Math.min(told.contentY + 0.8 * told.height, told.contentHeight - told.height)
    }
    Column {
        id: acts

        visible: page.known
        x: Theme.margin
        y: bar.y - Theme.gap - height
        width: page.width - 2 * Theme.margin
        spacing: Theme.gap

        KioskButton {
            objectName: "checklist"
            visible: page.procedure.checklist !== ""
            x: page.side && more.visible ? more.width + Theme.gap : 0
            width: parent.width - x
            height: Theme.bar
            label: page.procedure.checklist
            drawing: "printer"
            onClicked: page.procedure.printChecklist()
        }
        Touchable {
            id: stub

            objectName: "takeNumber"
            width: parent.width
            height: Math.max(Theme.bar, words.implicitHeight + Math.round(36 * Theme.unit))
            label: page.procedure.closed ? Words.say("procedure_closed") : page.procedure.take
            onClicked: page.procedure.takeNumber()

            background: TicketShape {
                perforation: stub.height
                paper: page.procedure.closed ? Tokens.sand : stub.pressed ? Theme.accentDeep : Theme.accent
                stub: page.procedure.closed ? Tokens.sand : Theme.accentDeep
                line: page.procedure.closed ? Tokens.edge : Theme.accentDeep
            }
            contentItem: Item {
                Label {
                    width: stub.height
                    height: parent.height - Theme.lip
                    text: page.procedure.letter
                    color: page.procedure.closed ? Tokens.ink2 : Tokens.lotusOn
                    font.pixelSize: Math.round(Math.min(2 * Theme.strong, stub.height * 0.6))
                    font.weight: Font.ExtraBold
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    Accessible.ignored: true
                }
                Column {
                    id: words

                    x: stub.height + Theme.gap
                    y: (parent.height - Theme.lip - height) / 2
                    width: parent.width - x - Theme.gap

                    Label {
                        width: parent.width
                        text: stub.label
                        color: page.procedure.closed ? Tokens.ink : Tokens.lotusOn
                        font.pixelSize: Theme.strong
                        font.weight: Font.ExtraBold
                        wrapMode: Text.Wrap
                        Accessible.ignored: true
                    }
                    Label {
                        width: parent.width
                        visible: !page.procedure.closed
                        text: page.procedure.people + (page.procedure.wait === "" ? "" : " · " + page.procedure.wait)
                        color: Tokens.lotusOn
                        font.pixelSize: Theme.bodyFloor
                        wrapMode: Text.Wrap
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
    BottomBar {
        id: bar

        x: Theme.margin
        y: page.height - height - Math.round((page.panel.portrait ? 40 : 34) * Theme.unit)
        width: page.width - 2 * Theme.margin
        height: page.panel.low && !page.panel.portrait ? Theme.slimBar : Theme.bar
        visit: page.visit
        act: "back"
        actLabel: Words.say("back")
        actDrawing: "back"
        onActed: page.visit.goBack()
    }
}
