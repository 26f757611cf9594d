// No slip came out: the number and its code stay until the citizen is done with them.
import QtQuick
import Luot.Kiosk

Item {
    id: page

    required property SessionView session
    required property NumberView number
    required property PanelView panel

    readonly property bool lying: !panel.portrait

    BigTicket {
        x: Theme.margin
        y: Math.round((page.lying ? 30 : 48) * Theme.unit)
        width: page.width - 2 * Theme.margin
        height: failure.y - y - Math.round((page.lying ? 26 : 48) * Theme.unit)
        session: page.session
        number: page.number
        failed: true
    }
    Rectangle {
        id: failure

        y: page.height - height
        width: page.width
        height: words.height + buttons.height + stays.height + Math.round((page.lying ? 90 : 150) * Theme.unit)
        color: Tokens.waitWash

        Rectangle {
            width: parent.width
            height: Math.max(2, Math.round(4 * Theme.unit))
            color: Tokens.wait
        }
        Rectangle {
            id: disc

            x: Theme.margin
            y: words.y + Math.round(6 * Theme.unit)
            width: Math.round(112 * Theme.unit)
            height: width
            radius: width / 2
            color: Tokens.wait

            Icon {
                anchors.centerIn: parent
                name: "printer"
                color: Tokens.card
                size: parent.width * 0.52
            }
        }
        Column {
            id: words

            x: disc.x + disc.width + Math.round(32 * Theme.unit)
            y: Math.round((page.lying ? 22 : 42) * Theme.unit)
            width: parent.width - x - Theme.margin
            spacing: Math.round(4 * Theme.unit)

            Label {
                objectName: "title"
                width: parent.width
                text: page.session.texts.print_failed_title
                color: Tokens.wait
                font.pixelSize: Math.max(Theme.strong, Math.round((page.lying ? 52 : 60) * Theme.unit))
                font.weight: Font.Bold
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.bodyFloor
            }
            Label {
                width: parent.width
                text: page.session.texts.print_failed_text
                font.pixelSize: Math.max(Theme.bodyFloor, Math.round(42 * Theme.unit))
                font.weight: Font.DemiBold
                wrapMode: Text.WordWrap
            }
            IconLine {
                objectName: "staffTold"
                width: parent.width
                opacity: page.number.staffTold ? 1 : 0
                icon: "checked"
                text: page.session.texts.staff_told
                ink: Tokens.ok
                size: Math.max(Theme.bodyFloor, Math.round(36 * Theme.unit))
                weight: Font.DemiBold
            }
        }
        Row {
            id: buttons

            x: Theme.margin
            y: words.y + words.height + Math.round((page.lying ? 18 : 40) * Theme.unit)
            width: parent.width - 2 * Theme.margin
            height: Theme.bar
            spacing: Theme.gap

            KioskButton {
                objectName: "printAgain"
                width: (parent.width - 2 * parent.spacing) / 3
                height: parent.height
                label: page.session.texts.print_again
                drawing: "printer"
                size: Theme.bodyFloor
                onClicked: page.session.askSlipAgain()
            }
            HelpButton {
                width: (parent.width - 2 * parent.spacing) / 3
                height: parent.height
                session: page.session
            }
            KioskButton {
                objectName: "done"
                width: (parent.width - 2 * parent.spacing) / 3
                height: parent.height
                label: page.session.texts.done
                drawing: "check"
                tone: "accent"
                size: Theme.bodyFloor
                onClicked: page.session.finish()
            }
        }
        Label {
            id: stays

            x: Theme.margin
            y: buttons.y + buttons.height + Math.round((page.lying ? 14 : 24) * Theme.unit)
            width: parent.width - 2 * Theme.margin
            text: page.session.texts.print_failed_stays
            font.pixelSize: Theme.bodyFloor
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.WordWrap
        }
    }
}
