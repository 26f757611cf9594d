// No slip came out: the number and its code stay until the citizen is done with them.
import QtQuick
import Luot.Kiosk

Item {
    id: page

    required property VisitView visit
    required property NumberView number
    required property PanelView panel

    readonly property bool lying: !panel.portrait

    Rectangle {
        visible: !page.lying
        y: notice.y - Math.round(44 * Theme.unit)
        width: page.width
        height: page.height - y
        color: Tokens.waitWash

        Rectangle {
            width: parent.width
            height: Math.max(2, Math.round(4 * Theme.unit))
            color: Tokens.wait
        }
    }
    BigTicket {
        x: Theme.margin
        y: Math.round((page.lying ? 36 : 48) * Theme.unit)
        width: page.width - 2 * Theme.margin
        height: (page.lying ? buttons.y : notice.y - Math.round(60 * Theme.unit)) - y - Math.round(32 * Theme.unit)
        visit: page.visit
        number: page.number
        failed: true
    }
    FailureNotice {
        id: notice

        visible: !page.lying
        x: Theme.margin
        y: buttons.y - height - Math.round(36 * Theme.unit)
        width: page.width - 2 * Theme.margin
        visit: page.visit
        number: page.number
    }
    Row {
        id: buttons

        readonly property int parts: page.lying ? 3 : 2

        x: Theme.margin
        y: (page.lying ? stays.visible ? stays.y - Math.round(20 * Theme.unit) : page.height - Math.round(34 * Theme.unit) : bar.y - Theme.gap) - height
        width: page.width - 2 * Theme.margin
        height: Theme.bar
        spacing: Theme.gap

        KioskButton {
            objectName: "printAgain"
            width: (parent.width - (buttons.parts - 1) * parent.spacing) / buttons.parts
            height: parent.height
            label: Words.say("print_again")
            drawing: "printer"
            size: Theme.bodyFloor
            onClicked: page.visit.askSlipAgain()
        }
        HelpButton {
            visible: page.lying
            width: (parent.width - (buttons.parts - 1) * parent.spacing) / buttons.parts
            height: parent.height
            visit: page.visit
        }
        KioskButton {
            objectName: "done"
            width: (parent.width - (buttons.parts - 1) * parent.spacing) / buttons.parts
            height: parent.height
            label: Words.say("done")
            drawing: "check"
            tone: "accent"
            size: Theme.bodyFloor
            onClicked: page.visit.finish()
        }
    }
    // On a lying panel language and large letters stand below the notice at the side.
    BottomBar {
        id: bar

        visible: !page.lying
        x: Theme.margin
        y: (stays.visible ? stays.y - Math.round(16 * Theme.unit) : page.height - Math.round(32 * Theme.unit)) - height
        width: page.width - 2 * Theme.margin
        visit: page.visit
    }
    Label {
        id: stays

        visible: !page.panel.small
        x: Theme.margin
        y: page.height - height - Math.round(28 * Theme.unit)
        width: page.width - 2 * Theme.margin
        text: Words.say("print_failed_stays")
        font.pixelSize: Theme.bodyFloor
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.WordWrap
    }
}
