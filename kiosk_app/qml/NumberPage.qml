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
    BottomBar {
        id: buttons

        x: Theme.margin
        y: (page.lying ? page.height - Math.round(34 * Theme.unit) : tray.y - Math.round(36 * Theme.unit)) - height
        width: page.width - 2 * Theme.margin
        visit: page.visit
        act: "done"
        actLabel: page.number.done
        actDrawing: "check"
        actTone: "accent"
        onActed: page.visit.finish()
    }
    Loader {
        id: tray

        active: !page.lying
        y: page.height - height
        width: page.width
        // Where all that can be pressed stands low, it stands over this.
        height: page.lying ? 0 : Math.round(Math.min(492 * Theme.unit, page.panel.low ? page.panel.reach - Theme.bar - 40 * Theme.unit : page.height))
        sourceComponent: SlipTray {
            visit: page.visit
            number: page.number
        }
    }
}
