// The first screen and a field's services: cards that yield numbers.
pragma ComponentBehavior: Bound
import QtQuick
import Luot.Kiosk

Item {
    id: page

    required property VisitView visit
    required property MomentView moment
    required property MenuView menu
    required property string lead
    required property PanelView panel
    required property Rows cards

    readonly property bool lying: !panel.portrait
    readonly property bool slim: panel.low || (lying && height < 10 * Theme.touch + 8 * Theme.gap)
    readonly property bool paged: menu.pageText !== ""
    readonly property bool inBar: slim && menu.offersPriority
    readonly property int columns: visit.largeText || (panel.portrait && !panel.low && all.count <= 4) ? 1 : 2
    readonly property int lines: Math.max(1, Math.ceil(all.count / columns))
    readonly property real ceiling: panel.low ? height - panel.reach
        : lying ? Theme.margin * 0.75 : 0
    readonly property real room: grid.bottomEdge - (lying || panel.low ? ceiling : heroFloor)
    readonly property real heroFloor: hero.ceiling + hero.least
    readonly property real cardHeight: Math.min((lying ? 300 : 230) * Theme.unit * (visit.largeText ? 1.15 : 1),
        (room - Theme.gap * (lines - 1)) / lines)
    readonly property bool compact: cardHeight < Theme.lip + Theme.body * 2.3 + Theme.strong * 2.6

    Clock {
        id: clock

        visible: !page.lying && !page.visit.helpCalled
        x: Theme.margin
        y: Math.round(40 * Theme.unit)
        moment: page.moment
    }

    IconLine {
        id: rule

        objectName: "rule"
        visible: clock.visible && page.menu.rule !== ""
        x: clock.x + clock.width + Math.round(44 * Theme.unit)
        y: Math.max(Math.round(16 * Theme.unit), clock.y + (clock.height - height) / 2)
        width: page.width - Theme.margin - x
        icon: "order"
        atFirstLine: true
        text: page.menu.rule
        size: Theme.bodyFloor
    }
    DayBanner {
        id: banner

        visible: !page.lying && text !== ""
        x: Theme.margin
        y: Math.round(Math.max(clock.y + clock.height, rule.visible ? rule.y + rule.height : 0) + 12 * Theme.unit)
        width: page.width - 2 * Theme.margin
        text: page.menu.banner
    }

    Item {
        id: hero

        readonly property real ceiling: banner.visible ? banner.y + banner.height
            : Math.max(clock.y + clock.height, page.lying ? 0 : rule.y + rule.height)
        readonly property real least: texts.height + 24 * Theme.unit

        visible: !page.lying
        x: Theme.margin
        y: ceiling
        width: page.width - 2 * Theme.margin
        height: grid.y - ceiling

        Lotus {
            x: page.panel.low ? (parent.width - width) / 2 : parent.width - width
            y: page.panel.low ? Math.round(30 * Theme.unit) : (parent.height - height) / 2
            width: page.panel.low ? 520 * Theme.unit : Math.min(parent.width * 0.33, parent.height * 0.86)
            height: page.panel.low ? texts.y - y - 40 * Theme.unit : width * 0.98
            opacity: page.visit.largeText && !page.panel.low ? 0.45 : 1
        }
        Column {
            id: texts

            width: parent.width
            y: page.panel.low ? parent.height - height - 56 * Theme.unit : (parent.height - height) / 2

            Label {
                objectName: "lead"
                width: page.panel.low ? parent.width : parent.width * 0.665
                visible: page.menu.banner === "" || page.menu.subtitle !== ""
                text: page.lead
                color: Theme.accent
                font.pixelSize: Math.round(56 * Theme.unit)
                font.weight: Font.Bold
                horizontalAlignment: page.panel.low ? Text.AlignHCenter : Text.AlignLeft
                wrapMode: Text.WordWrap
            }
            Label {
                objectName: "title"
                width: page.panel.low ? parent.width : parent.width * 0.665
                text: page.panel.low ? page.menu.title.replace("\n", " ") : page.menu.title
                font.pixelSize: Math.round((page.panel.low ? 76 : 90) * Theme.unit)
                lineHeight: 0.95
                font.weight: Font.ExtraBold
                horizontalAlignment: page.panel.low ? Text.AlignHCenter : Text.AlignLeft
                wrapMode: Text.WordWrap
            }
        }
    }

    Grid {
        id: grid

        readonly property real bottomEdge: (pager.visible ? pager.y : priority.visible ? priority.y : bar.y) - Theme.gap

        x: Theme.margin
        y: bottomEdge - height
        width: page.width - 2 * Theme.margin
        columns: page.columns
        columnSpacing: page.lying ? Math.round(1.5 * Theme.gap) : Math.max(Theme.gap, 24 * Theme.unit)
        rowSpacing: Theme.gap

        Repeater {
            id: all

            model: page.cards

            ServiceCard {
                width: (grid.width - grid.columnSpacing * (page.columns - 1)) / page.columns
                height: page.cardHeight
                compact: page.compact
                onChosen: page.visit.chooseCard(code, isField)
            }
        }
    }

    Row {
        id: pager

        visible: page.paged || page.menu.canGoBack
        x: Theme.margin
        y: (priority.visible ? priority.y : bar.y) - Theme.gap - height
        width: page.width - 2 * Theme.margin
        height: Theme.slimBar
        spacing: Theme.gap

        readonly property int buttons: (page.menu.canGoBack ? 1 : 0) + (page.paged ? 2 : 0)
        readonly property real part: (width - (page.paged ? count.width + spacing : 0) - spacing * (buttons - 1)) / Math.max(1, buttons)

        KioskButton {
            objectName: "back"
            visible: page.menu.canGoBack
            width: pager.part
            height: pager.height
            label: Words.say("back")
            drawing: "back"
            size: Theme.bodyFloor
            onClicked: page.visit.goBack()
        }
        KioskButton {
            objectName: "previousPage"
            visible: page.paged
            enabled: page.menu.hasPrevious
            opacity: enabled ? 1 : 0.35
            width: pager.part
            height: pager.height
            label: Words.say("previous_page")
            drawing: "backward"
            size: Theme.bodyFloor
            onClicked: page.visit.turnPage(-1)
        }
        Label {
            id: count

            visible: page.paged
            height: pager.height
            text: page.menu.pageText
            font.pixelSize: Theme.bodyFloor
            font.weight: Font.DemiBold
            verticalAlignment: Text.AlignVCenter
        }
        KioskButton {
            objectName: "nextPage"
            visible: page.paged
            enabled: page.menu.hasNext
            opacity: enabled ? 1 : 0.35
            width: pager.part
            height: pager.height
            label: Words.say("next_page")
            drawing: "forward"
            iconLast: true
            size: Theme.bodyFloor
            onClicked: page.visit.turnPage(1)
        }
    }

    PriorityCard {
        id: priority

        visible: page.menu.offersPriority && !page.inBar
        x: Theme.margin
        y: bar.y - Theme.gap - height
        width: page.width - 2 * Theme.margin
        visit: page.visit
        classes: page.menu.priorityClasses
    }

    BottomBar {
        id: bar

        x: Theme.margin
        y: page.height - height - Math.round((page.lying ? 34 : 40) * Theme.unit)
        width: page.width - 2 * Theme.margin
        visit: page.visit
        offersPriority: page.inBar
        stacked: !page.lying || page.inBar
    }
}
