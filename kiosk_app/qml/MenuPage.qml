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
    required property string manners
    required property string leaders
    required property list<string> tidings
    required property string callUs
    required property string elsewhere
    required property bool ledBeside
    // What the notice that help was called takes of the upper edge.
    required property real taken
    required property PanelView panel
    required property Rows cards
    required property ErrandsView errands

    readonly property bool lying: !panel.portrait
    readonly property bool paged: menu.pageText !== ""
    // The search stands among the pages, where it has no room of its own.
    readonly property bool leadsHere: paged && visit.screen === "home" && !(lying ? ledBeside : hero.leads)

    // Upright: what stands above the cards. Where room is short the rule gives way, then the lead.
    Item {
        id: top

        visible: !page.lying
        x: Theme.margin
        width: page.width - 2 * Theme.margin
        height: grid.y - Theme.gap

        readonly property real start: Math.round(Math.min(40 * Theme.unit, 0.06 * height))
        readonly property real timed: Math.max(start + clock.height, page.taken === 0 ? 0 : page.taken + 12 * Theme.unit)
        readonly property real festive: banner.visible ? banner.height + 12 * Theme.unit : 0
        readonly property real least: 2.6 * Theme.strong
        readonly property real ruled: Math.max(timed, Math.round(16 * Theme.unit) + rule.implicitHeight)

        Clock {
            id: clock

            visible: !page.visit.helpCalled
            y: top.start
            moment: page.moment
        }
        IconLine {
            id: rule

            objectName: "rule"
            visible: clock.visible && page.menu.rule !== ""
                && top.ruled + top.festive + top.least <= top.height
            x: clock.width + Math.round(44 * Theme.unit)
            y: Math.max(Math.round(16 * Theme.unit), clock.y + (clock.height - height) / 2)
            width: top.width - x
            icon: "order"
            atFirstLine: true
            text: page.menu.rule
            size: Theme.bodyFloor
        }
        DayBanner {
            id: banner

            visible: text !== ""
            y: Math.round(Math.max(top.timed, rule.visible ? rule.y + rule.height : 0) + 12 * Theme.unit)
            width: parent.width
            text: page.menu.banner
        }
        Item {
            id: hero

            y: banner.visible ? banner.y + banner.height : Math.max(top.timed, rule.visible ? rule.y + rule.height : 0)
            width: parent.width
            height: top.height - y

            readonly property bool low: page.panel.low
            readonly property bool beside: low || height > 5 * Theme.strong
            // Who does not know what to bring looks it up first, where the title leaves room: the lead gives way.
            // Who is to go first is told before anything is offered.
            readonly property real least: page.menu.subtitle !== "" ? wanted.wishedHeight + lead.implicitHeight : Math.max(top.least, wanted.leastHeight)
            readonly property bool leads: page.visit.screen === "home" && !low && least + 12 * Theme.unit + Theme.touch + Theme.gap <= height
            readonly property real above: height - (leads ? search.height + Theme.gap : 0)
            readonly property real free: above - (idle.shown ? idle.height + Theme.gap : 0)
            readonly property real wide: low || !beside ? width : width * 0.665

            DoorSign {
                id: door

                // Of nothing that follows from it: a panel that becomes low would go in a circle.
                readonly property real room: hero.low ? texts.y - 70 * Theme.unit : Math.min(hero.height * 0.96, 1.6 * 0.31 * hero.width)

                visible: hero.beside && visit.door !== "" && fits
                x: hero.low ? (parent.width - width) / 2 : parent.width - width
                y: hero.low ? Math.round(30 * Theme.unit) : (parent.height - height) / 2
                width: hero.low ? Math.min(parent.width, room) : parent.width * 0.31
                height: room
                visit: page.visit
            }
            Lotus {
                visible: !door.visible && hero.beside && !Tokens.black && (hero.low || !idle.shown) && height > 60 * Theme.unit
                x: hero.low ? (parent.width - width) / 2 : parent.width - width
                y: hero.low ? Math.round(30 * Theme.unit) : (parent.height - 0.98 * width) / 2
                width: hero.low ? 520 * Theme.unit : Math.min(parent.width * 0.33, parent.height * 0.86)
                height: hero.low ? texts.y - Math.round(70 * Theme.unit) : width * 0.98
                opacity: page.visit.largeText && !hero.low ? 0.45 : 1
            }
            Column {
                id: texts

                width: hero.wide
                y: hero.low ? hero.free - height - 56 * Theme.unit : (hero.free - height) / 2

                Label {
                    id: lead

                    objectName: "lead"
                    width: parent.width
                    visible: text !== "" && (page.menu.banner === "" || page.menu.subtitle !== "")
                        && wanted.wishedHeight + implicitHeight + 12 * Theme.unit <= hero.free
                    text: page.lead
                    color: Theme.accent
                    font.pixelSize: Math.max(Theme.bodyFloor, Math.round(56 * Theme.unit))
                    font.weight: Font.Bold
                    horizontalAlignment: hero.low ? Text.AlignHCenter : Text.AlignLeft
                    wrapMode: Text.Wrap
                }
                FittedLabel {
                    id: wanted

                    objectName: "title"
                    width: parent.width
                    room: hero.free - 12 * Theme.unit
                    text: hero.low || !hero.beside ? page.menu.title.replace("\n", " ") : page.menu.title
                    largest: Math.round((hero.low ? 76 : 90) * Theme.unit)
                    font.weight: Font.ExtraBold
                    horizontalAlignment: hero.low ? Text.AlignHCenter : Text.AlignLeft
                }
            }
            IdleLines {
                id: idle

                y: hero.above - height
                width: parent.width
                room: hero.above - Math.max(2.6 * Theme.strong, wanted.leastHeight) - 2 * Theme.gap
                manners: page.manners
                leaders: page.leaders
                tidings: page.tidings
                callUs: page.callUs
                elsewhere: page.elsewhere
                offer: page.visit.idle && page.menu.offersCard && !hero.leads ? Words.say("card_offer") : ""
                clock: page.moment.clock
            }
            KioskButton {
                id: search

                objectName: "lookUp"
                visible: hero.leads
                y: parent.height - height
                width: page.menu.offersCard ? (hero.wide - Theme.gap) / 2 : hero.wide
                height: Theme.touch
                label: Words.say("search_open")
                drawing: "order"
                size: Theme.bodyFloor
                onClicked: page.visit.askSearch()
            }
            KioskButton {
                objectName: "showCard"
                visible: hero.leads && page.menu.offersCard
                x: search.width + Theme.gap
                y: search.y
                width: search.width
                height: search.height
                label: Words.say("card_open")
                drawing: "card"
                size: Theme.bodyFloor
                onClicked: page.visit.askCard()
            }
        }
    }

    // Above cards that stand low on a lying panel.
    Lotus {
        visible: page.lying && page.panel.low && !Tokens.black && height > 120 * Theme.unit
        x: (parent.width - width) / 2
        y: Math.round(60 * Theme.unit)
        width: 540 * Theme.unit
        height: Math.min(540 * Theme.unit, grid.y - 2 * y)
    }
    Grid {
        id: grid

        x: Theme.margin
        y: (pager.visible ? pager.y : priority.visible ? priority.y : bar.y) - Theme.gap - height
        width: page.width - 2 * Theme.margin
        columns: page.menu.columns
        columnSpacing: page.lying ? Math.round(1.5 * Theme.gap) : Math.max(Theme.gap, 24 * Theme.unit)
        rowSpacing: Theme.gap

        Repeater {
            id: all

            model: page.cards

            ServiceCard {
                width: (grid.width - grid.columnSpacing * (page.menu.columns - 1)) / page.menu.columns
                height: heightPx
                compact: page.menu.compact
                bare: page.menu.bare
                nameSize: page.menu.nameSize
                stubWidth: page.menu.stub
                onChosen: page.visit.chooseCard(code, isField)
            }
        }
    }

    MenuBar {
        id: pager

        x: Theme.margin
        y: (priority.visible ? priority.y : bar.y) - Theme.gap - height
        width: page.width - 2 * Theme.margin
        visit: page.visit
        menu: page.menu
        errands: page.errands
        leadsHere: page.leadsHere
    }

    PriorityCard {
        id: priority

        visible: page.menu.offersPriority && !page.menu.priorityInBar
        x: Theme.margin
        y: bar.y - Theme.gap - height
        width: page.width - 2 * Theme.margin
        height: page.menu.priorityHeight
        visit: page.visit
        classes: page.menu.priorityClasses
    }

    BottomBar {
        id: bar

        x: Theme.margin
        y: page.height - height - Math.round((page.lying ? 34 : 40) * Theme.unit)
        width: page.width - 2 * Theme.margin
        visit: page.visit
        offersPriority: page.menu.priorityInBar
        stacked: !page.lying || page.menu.priorityInBar
    }
}
