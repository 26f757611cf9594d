// Beside a number whose slip failed, on a lying panel: what happened, and what helps.
import QtQuick
import Luot.Kiosk

Rectangle {
    id: tray

    required property VisitView visit
    required property NumberView number

    color: Tokens.waitWash

    FailureNotice {
        x: Theme.margin * 0.75
        y: (ownBar.y - height) / 2
        room: ownBar.y - 2 * Theme.gap
        width: parent.width - 1.5 * Theme.margin
        visit: tray.visit
        number: tray.number
    }
    BottomBar {
        id: ownBar

        x: Theme.gap
        y: parent.height - height - Math.round(34 * Theme.unit)
        width: parent.width - 2 * x
        visit: tray.visit
        offersHelp: false
    }
}
