// The number, what to do next, and the slip on its way out.
pragma ComponentBehavior: Bound
import QtQuick
import Luot.Kiosk

Item {
    id: page

    required property VisitView visit
    required property NumberView number
    required property PanelView panel

    readonly property bool lying: !panel.portrait

    BigTicket {
        id: ticket

        x: Theme.margin
        y: Math.round((page.lying ? 36 : 48) * Theme.unit)
        width: page.width - 2 * Theme.margin
        height: buttons.y - y - Math.round(32 * Theme.unit)
        visit: page.visit
        number: page.number
    }
    Row {
        id: buttons

        x: Theme.margin
        y: (page.lying ? page.height - Math.round(34 * Theme.unit) : tray.y - Math.round(36 * Theme.unit)) - height
        width: page.width - 2 * Theme.margin
        height: Theme.bar
        spacing: Theme.gap

        HelpButton {
            width: (parent.width - parent.spacing) * 0.42
            height: parent.height
            visit: page.visit
        }
        KioskButton {
            objectName: "done"
            width: (parent.width - parent.spacing) * 0.58
            height: parent.height
            label: page.number.done
            drawing: "check"
            tone: "accent"
            size: Theme.bodyFloor
            onClicked: page.visit.finish()
        }
    }
    Loader {
        id: tray

        active: !page.lying
        y: page.height - height
        width: page.width
        height: page.lying ? 0 : Math.round(492 * Theme.unit)
        sourceComponent: SlipTray {
            visit: page.visit
            number: page.number
        }
    }
}
