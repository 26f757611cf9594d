// The ticket grown large: number above the perforation, what to do next and the QR code below.
pragma ComponentBehavior: Bound
import QtQuick
import Luot.Kiosk

Item {
    id: ticket

    required property VisitView visit
    required property NumberView number
    property bool failed: false

    // Where room is short letters become as small as they may, then words give way, one by one:
    // the heading, then what is known without it. The number, its service and the code stay.
    readonly property int last: failed ? 4 : 3
    readonly property int level: {
        for (let one = 0; one < last; one++) {
            if (upperLeast(one) + lowerLeast(one) <= height)
                return one;
        }
        return last;
    }
    readonly property real pad: padAt(level)
    readonly property real tear: Math.round(Math.min(height - lowerLeast(level), Math.max(0.6 * height, upperLeast(level))))

    function padAt(level: int): real {
        return Math.round((level === 0 ? 56 : 32) * Theme.unit);
    }
    function spaceAt(level: int): real {
        return Math.round((level === 0 ? 16 : 8) * Theme.unit);
    }
    function topAt(level: int): real {
        return Math.round((level === 0 ? 44 : 16) * Theme.unit);
    }
    function bottomAt(level: int): real {
        return Math.round((level === 0 ? 36 : 8) * Theme.unit);
    }
    function faceLeast(level: int): real {
        return (level === 0 ? 3.2 : 2.1) * Theme.bodyFloor;
    }
    function footLeast(level: int): real {
        const service = [serviceWide, servicePlain, serviceTold][level] ?? serviceOnly;
        const line = [lineWide, linePlain][level] ?? lineTight;
        return service.implicitHeight + (failed && level < 4 ? line.implicitHeight : 0);
    }
    function upperLeast(level: int): real {
        return topAt(level) + (level < 2 ? heading.implicitHeight + spaceAt(level) : 0) + faceLeast(level)
            + spaceAt(level) + footLeast(level) + bottomAt(level);
    }
    function lowerLeast(level: int): real {
        return failed ? photo.leastHeight(level) : next.leastHeight(level);
    }

    component Measured: Label {
        visible: false
        width: ticket.width - 2 * ticket.padAt(1)
        font.pixelSize: Theme.bodyFloor
        wrapMode: Text.WordWrap
        Accessible.ignored: true
    }

    Measured {
        id: serviceWide

        width: ticket.width - 2 * ticket.padAt(0)
        text: serviceTold.text
        font.pixelSize: Math.max(Theme.bodyFloor, (ticket.failed ? 44 : 50) * Theme.unit)
        font.weight: Font.Bold
    }
    Measured {
        id: servicePlain

        text: serviceTold.text
        font.pixelSize: Theme.body
        font.weight: Font.Bold
    }
    Measured {
        id: serviceTold

        text: ticket.failed ? ticket.number.service + "\u00a0· " + ticket.number.counters : ticket.number.service
        font.weight: Font.Bold
    }
    Measured {
        id: serviceOnly

        text: ticket.number.service
        font.weight: Font.Bold
    }
    Measured {
        id: lineWide

        width: serviceWide.width
        text: lineTight.text
        font.pixelSize: Math.max(Theme.bodyFloor, 38 * Theme.unit)
    }
    Measured {
        id: linePlain

        text: lineTight.text
        font.pixelSize: Theme.body
    }
    Measured {
        id: lineTight

        text: ticket.number.ahead + (ticket.number.wait === "" ? "" : "\u00a0· " + ticket.number.wait)
    }

    TicketShape {
        anchors.fill: parent
        lying: false
        perforation: ticket.tear
        notch: Math.round((ticket.level === 0 ? 25 : 14) * Theme.unit)
        corner: Math.round(Tokens.r3 * Theme.unit)
        lip: 0
        line: Qt.tint(Tokens.card, Qt.alpha(Tokens.edge, 0.6))
        dot: Math.max(3, 5 * Theme.unit)
    }
    Item {
        x: ticket.pad
        y: ticket.topAt(ticket.level)
        width: ticket.width - 2 * ticket.pad
        height: ticket.tear - y - ticket.bottomAt(ticket.level)

        Label {
            id: heading

            visible: ticket.level < 2
            width: parent.width
            text: Words.say("your_number")
            font.pixelSize: Math.max(Theme.bodyFloor, 48 * Theme.unit)
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
        }
        TicketFace {
            y: heading.visible ? heading.height + ticket.spaceAt(ticket.level) : 0
            width: parent.width
            height: foot.y - y - ticket.spaceAt(ticket.level)
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
                text: ticket.level < 3 ? serviceTold.text : serviceOnly.text
                font.pixelSize: ticket.level === 0 ? serviceWide.font.pixelSize : ticket.level === 1 ? Theme.body : Theme.bodyFloor
                font.weight: Font.Bold
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.WordWrap
            }
            Label {
                width: parent.width
                visible: ticket.failed && ticket.level < 4
                text: lineTight.text
                color: Tokens.ink2
                font.pixelSize: ticket.level === 0 ? lineWide.font.pixelSize : ticket.level === 1 ? Theme.body : Theme.bodyFloor
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.WordWrap
            }
        }
    }
    TicketNext {
        id: next

        visible: !ticket.failed
        y: ticket.tear
        width: ticket.width
        height: ticket.height - ticket.tear
        whole: ticket.height
        level: ticket.level
        roomyPad: ticket.padAt(0)
        pad: ticket.padAt(1)
        number: ticket.number
    }
    TicketPhoto {
        id: photo

        visible: ticket.failed
        y: ticket.tear
        width: ticket.width
        height: ticket.height - ticket.tear
        whole: ticket.height
        level: ticket.level
        roomyPad: ticket.padAt(0)
        pad: ticket.padAt(1)
        number: ticket.number
    }
}
