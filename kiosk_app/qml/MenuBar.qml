// Below the cards of the menu: the way back, several errands at once, and the next page.
import QtQuick
import Luot.Kiosk

Row {
    id: pager

    required property VisitView visit
    required property MenuView menu
    required property ErrandsView errands
    required property bool leadsHere

    readonly property bool paged: menu.pageText !== ""

    visible: paged || menu.canGoBack || errands.offered
    height: Theme.slimBar
    spacing: Theme.gap

    readonly property int buttons: (pager.menu.canGoBack ? 1 : 0) + (pager.errands.offered ? 1 : 0) + (paged ? 2 : 0) + (pager.leadsHere ? 1 : 0)
    // Whole pixels, or words are centred more than one aside; the count takes what remains.
    readonly property int part: partBeside(counted ? count.implicitWidth + spacing : 0)
    // Which page it is gives way to words that would break.
    readonly property bool counted: paged && (!leadsHere || partBeside(count.implicitWidth + spacing) >= 4.2 * Theme.bodyFloor)

    function partBeside(taken: real): int {
        return Math.floor((width - taken - spacing * (buttons - 1)) / Math.max(1, buttons));
    }

    KioskButton {
        objectName: "back"
        visible: pager.menu.canGoBack
        width: pager.part
        height: pager.height
        label: pager.menu.back
        drawing: "back"
        size: Theme.bodyFloor
        onClicked: pager.visit.goBack()
    }
    KioskButton {
        objectName: "severalErrands"
        visible: pager.errands.offered
        width: pager.part
        height: pager.height
        label: Words.say("errands_open")
        shortLabel: Words.say("errands_open_short")
        tightLabel: Words.say("errands_open_tight")
        drawing: "cards"
        size: Theme.bodyFloor
        onClicked: pager.errands.askSeveral()
    }
    KioskButton {
        objectName: "lookUp"
        visible: pager.leadsHere
        width: pager.part
        height: pager.height
        label: Words.say("search_open")
        tightLabel: Words.say("search_open_tight")
        drawing: "order"
        size: Theme.bodyFloor
        onClicked: pager.visit.askSearch()
    }
    KioskButton {
        objectName: "previousPage"
        visible: pager.paged
        enabled: pager.menu.hasPrevious
        opacity: enabled ? 1 : Tokens.black ? 0 : 0.35
        width: pager.part
        height: pager.height
        label: Words.say("previous_page")
        tightLabel: Words.say("previous_page_tight")
        drawing: "backward"
        size: Theme.bodyFloor
        onClicked: pager.visit.turnPage(-1)
    }
    Label {
        id: count

        visible: pager.counted
        width: pager.width - pager.buttons * (pager.part + pager.spacing)
        height: pager.height
        text: pager.menu.pageText
        font.pixelSize: Theme.bodyFloor
        font.weight: Font.DemiBold
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
    }
    KioskButton {
        objectName: "nextPage"
        visible: pager.paged
        enabled: pager.menu.hasNext
        opacity: enabled ? 1 : Tokens.black ? 0 : 0.35
        width: pager.part
        height: pager.height
        label: Words.say("next_page")
        drawing: "forward"
        iconLast: true
        size: Theme.bodyFloor
        onClicked: pager.visit.turnPage(1)
    }
}
