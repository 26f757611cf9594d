// The ticket grown large: number above the perforation, what to do next and the QR code below.
import QtQuick
import Luot.Kiosk

Item {
    id: ticket

    required property VisitView visit
    required property NumberView number
    property bool failed: false

    readonly property real pad: Math.round(56 * Theme.unit)
    readonly property real tear: Math.round(height * (failed ? 0.6 : 0.6))
    readonly property bool wide: width > 3 * (height - tear)
    readonly property real codeSide: Math.round(Math.min(height - tear - pad * 0.4 - (failed || wide ? 0 : caption.height), width * (failed ? 0.42 : 0.36)))

    TicketShape {
        anchors.fill: parent
        lying: false
        perforation: ticket.tear
        notch: Math.round(25 * Theme.unit)
        corner: Math.round(Tokens.r3 * Theme.unit)
        lip: 0
        line: Qt.tint(Tokens.card, Qt.alpha(Tokens.edge, 0.6))
        dot: Math.max(3, 5 * Theme.unit)
    }
    Item {
        id: upper

        x: ticket.pad
        y: Math.round(44 * Theme.unit)
        width: ticket.width - 2 * ticket.pad
        height: ticket.tear - y - Math.round(36 * Theme.unit)

        Label {
            id: heading

            width: parent.width
            text: Words.say("your_number")
            font.pixelSize: Math.max(Theme.bodyFloor, 48 * Theme.unit)
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
        }
        TicketFace {
            y: heading.height + Math.round(16 * Theme.unit)
            width: parent.width
            height: foot.y - y - Math.round(16 * Theme.unit)
            letters: ticket.number.letters
            digits: ticket.number.digits
            largest: Math.round(420 * Theme.unit)
        }
        Column {
            id: foot

            width: parent.width
            y: parent.height - height

            Label {
                objectName: "ticketService"
                width: parent.width
                text: ticket.failed ? ticket.number.service + " · " + ticket.number.counters : ticket.number.service
                font.pixelSize: Math.max(Theme.bodyFloor, (ticket.failed ? 44 : 50) * Theme.unit)
                font.weight: Font.Bold
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.WordWrap
            }
            Label {
                width: parent.width
                visible: ticket.failed
                text: ticket.number.ahead + (ticket.number.wait === "" ? "" : " · " + ticket.number.wait)
                color: Tokens.ink2
                font.pixelSize: Math.max(Theme.bodyFloor, 38 * Theme.unit)
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.WordWrap
            }
        }
    }
    Column {
        id: next

        visible: !ticket.failed
        x: ticket.pad
        width: (code.visible ? (ticket.wide && caption.visible ? caption.x : code.x) - Math.round(24 * Theme.unit) : ticket.width - ticket.pad) - x
        anchors.verticalCenter: lower.verticalCenter
        spacing: Math.round(44 * Theme.unit)

        NextStep {
            width: parent.width
            icon: "people"
            title: ticket.number.ahead
            text: ticket.number.wait
        }
        NextStep {
            width: parent.width
            icon: "counter"
            title: ticket.number.counters
            text: Words.say("take_a_seat")
        }
    }
    Item {
        id: lower

        y: ticket.tear
        width: ticket.width
        height: ticket.height - ticket.tear
    }
    QrCode {
        id: code

        objectName: "qr"
        visible: text !== ""
        text: ticket.number.followUrl
        width: ticket.codeSide
        height: width
        x: ticket.failed ? ticket.pad * 0.5 : ticket.width - ticket.pad * 0.5 - width
        y: ticket.failed ? lower.y + (lower.height - height) / 2 : lower.y + (lower.height - height - (ticket.wide ? 0 : caption.height)) / 2
        Accessible.role: Accessible.Graphic
        Accessible.name: Words.say("follow_on_phone")
        Accessible.ignored: Theme.covered && !enabled
    }
    Label {
        id: caption

        visible: code.visible && !ticket.failed && (!ticket.wide || code.x - width - ticket.pad > 15 * Theme.body)
        x: ticket.wide ? code.x - width : code.x + (code.width - width) / 2
        y: ticket.wide ? code.y + (code.height - height) / 2 : code.y + code.height - Math.round(10 * Theme.unit)
        text: Words.say("follow_on_phone")
        font.pixelSize: Theme.bodyFloor
        font.weight: Font.DemiBold
        horizontalAlignment: ticket.wide ? Text.AlignRight : Text.AlignHCenter
    }
    Column {
        visible: ticket.failed
        anchors.left: code.right
        anchors.leftMargin: Math.round(28 * Theme.unit)
        anchors.right: parent.right
        anchors.rightMargin: ticket.pad * 0.7
        anchors.verticalCenter: lower.verticalCenter
        spacing: Math.round(12 * Theme.unit)

        Label {
            width: parent.width
            text: Words.say("photograph_this")
            font.pixelSize: Math.max(Theme.bodyFloor, 54 * Theme.unit)
            font.weight: Font.Bold
            wrapMode: Text.WordWrap
        }
        Label {
            width: parent.width
            text: Words.say("photograph_why")
            color: Tokens.ink2
            font.pixelSize: Theme.bodyFloor
            wrapMode: Text.WordWrap
        }
    }
}
