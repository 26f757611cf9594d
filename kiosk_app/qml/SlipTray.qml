// Points down to where the slip comes out, and lets it slide out of its slot.
import QtQuick
import Luot.Kiosk

Rectangle {
    id: tray

    required property VisitView visit
    required property NumberView number

    readonly property bool prints: number.slip !== "none"
    // A narrow tray has room for words alone.
    readonly property bool narrow: width < 16 * Theme.bodyFloor

    color: Theme.band
    clip: true

    Column {
        id: words

        width: tray.width - 2 * x
        x: tray.narrow ? Theme.gap : Theme.margin
        y: Math.round((tray.prints || tray.narrow ? 44 : 90) * Theme.unit)
        spacing: Math.round(10 * Theme.unit)

        Row {
            id: printing

            visible: tray.prints
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Math.round(24 * Theme.unit)

            Icon {
                id: state

                visible: !tray.narrow
                anchors.verticalCenter: parent.verticalCenter
                name: tray.number.slip === "printed" ? "check" : "printer"
                color: Theme.bandOn
                size: Math.max(Theme.strong, Math.round(52 * Theme.unit))
            }
            Label {
                objectName: "slipState"
                width: Math.min(implicitWidth, words.width - (tray.narrow ? 0 : state.width + parent.spacing))
                wrapMode: Text.WordWrap
                horizontalAlignment: Text.AlignHCenter
                text: tray.number.slip === "printed" ? Words.say("printed") : tray.number.slip === "sent" ? Words.say("slip_sent") : Words.say("printing")
                color: Theme.bandOn
                font.pixelSize: Math.max(Theme.bodyFloor, Math.round(44 * Theme.unit))
                font.weight: Font.DemiBold
            }
        }
        FittedLabel {
            width: parent.width
            room: (tray.prints ? slot.y : tray.height - remember.implicitHeight - words.spacing) - words.y - Theme.gap
                - (tray.prints ? printing.height + words.spacing : 0)
            text: !tray.prints ? Words.say("no_slip_title") : tray.number.slip === "sent" ? Words.say("take_slip_sent") : Words.say("take_slip")
            color: Theme.bandOn
            largest: Math.max(Theme.strong, Math.round(64 * Theme.unit))
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
        }
        Label {
            id: remember

            visible: !tray.prints
            width: parent.width
            text: Words.say("no_slip_text")
            color: Theme.bandOn
            font.pixelSize: Math.max(Theme.bodyFloor, Math.round(40 * Theme.unit))
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.WordWrap
        }
    }
    Rectangle {
        id: disc

        visible: tray.prints && slot.y - words.y - words.height > 60 * Theme.unit
        anchors.horizontalCenter: parent.horizontalCenter
        y: (words.y + words.height + slot.y - height) / 2
        width: Math.min(120 * Theme.unit, slot.y - words.y - words.height - 20 * Theme.unit)
        height: width
        radius: width / 2
        color: Theme.bandOn

        Icon {
            anchors.centerIn: parent
            name: "down"
            color: Theme.band
            size: parent.width * 0.56
            stroke: 2.2
        }
    }
    Rectangle {
        id: slot

        visible: tray.prints
        anchors.horizontalCenter: parent.horizontalCenter
        y: tray.height - Math.round(102 * Theme.unit)
        width: Math.min(tray.width * 0.8, 560 * Theme.unit)
        height: Math.round(20 * Theme.unit)
        radius: height / 2
        color: Theme.accentDeep
    }
    Item {
        visible: tray.prints
        anchors.horizontalCenter: parent.horizontalCenter
        y: slot.y + slot.height
        width: slot.width * 0.86
        height: tray.height - y
        clip: true

        Rectangle {
            id: slip

            width: parent.width
            height: parent.height + Theme.corner
            color: Tokens.card

            TicketFace {
                anchors.horizontalCenter: parent.horizontalCenter
                y: Math.round(14 * Theme.unit)
                width: parent.width * 0.8
                height: Math.round(52 * Theme.unit)
                letters: tray.number.letters
                digits: tray.number.digits
                objectName: ""
                Accessible.ignored: true
            }
            NumberAnimation on y {
                running: tray.visible && tray.prints
                from: -slip.height
                to: 0
                duration: 6 * Tokens.calm
                easing.type: Easing.OutCubic
            }
        }
    }
}
