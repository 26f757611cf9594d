// The whole glass: head, the screen of the moment, and nothing else.
pragma ComponentBehavior: Bound
import QtQuick
import Luot.Kiosk

Window {
    id: kiosk

    required property VisitView visit
    required property OfficeView office
    required property MomentView moment
    required property MenuView menu
    required property NumberView number
    required property NoticeView notice
    required property AskedView asked
    required property PanelView panel
    required property Rows cards
    required property Rows choices
    required property Rows hours
    required property SearchView search
    required property ProcedureView procedure
    required property Rows results
    required property Rows papers
    required property DossierView dossier
    required property CheckInView checkIn
    required property CardView card
    required property ErrandsView errands
    required property Rows chosen
    required property Rows steps
    required property KeysView keys
    required property IdleView resting

    // Ten keys and whole papers need the glass from edge to edge.
    readonly property bool looksUp: visit.screen === "search" || visit.screen === "procedure" || visit.screen === "dossier" || visit.screen === "check_in" || cardShown
    readonly property bool lying: !panel.portrait && !looksUp
    readonly property bool menuShown: visit.screen === "home" || visit.screen === "services" || visit.screen === "priority"
    readonly property bool cardShown: visit.screen === "card"
    readonly property bool noticeShown: !menuShown && visit.screen !== "errands" && !numberShown && !looksUp && visit.screen !== "print_failed"
    readonly property bool numberShown: visit.screen === "number"
    readonly property bool quiet: numberShown || visit.screen === "print_failed"
    readonly property bool idle: visit.screen === "home" && visit.idle
    readonly property string lead: menu.subtitle !== "" ? menu.subtitle
        : menu.banner === "" ? office.settings.texts.greeting : ""

    readonly property string told: numberShown ? Words.say("your_number") + ": " + number.letters + number.digits + ". " + number.ahead
        : visit.screen === "print_failed" ? Words.say("print_failed_title") + ". " + Words.say("your_number") + ": " + number.letters + number.digits
        : visit.screen === "priority" ? Words.say("priority_title") + ". " + Words.say("priority_question")
        : menuShown ? menu.title
        : visit.screen === "errands" ? errands.title
        : visit.screen === "search" ? Words.say("search_title")
        : visit.screen === "procedure" ? procedure.title
        : visit.screen === "dossier" ? Words.say("dossier_title")
        : visit.screen === "check_in" ? checkIn.title
        : cardShown ? card.title + ". " + card.says + " " + card.equal
        : notice.title

    // Beside a number the names of the office keep what they need, and what is new has the rest.
    readonly property real belowNames: Math.round(panel.small ? (side.item as SidePanel)?.belowNames ?? 0 : behind.height * 0.42)

    color: Tokens.paper
    title: office.inVietnamese.name

    Binding { target: Words; property: "texts"; value: kiosk.visit.texts }
    Binding { target: Theme; property: "sizes"; value: kiosk.visit.largeText ? kiosk.panel.largeSizes : kiosk.panel.sizes }
    Binding { target: Tokens; property: "black"; value: kiosk.visit.contrast }
    Binding { target: Theme; property: "focus"; value: kiosk.keys.on ? kiosk.keys.focus : "" }
    Binding { target: Theme; property: "covered"; value: sheet.visible || kiosk.visit.screen === "priority" }
    Binding { target: Theme; property: "accentMain"; value: kiosk.office.settings.accent.main }
    Binding { target: Theme; property: "accentDark"; value: kiosk.office.settings.accent.deep }
    Binding { target: Theme; property: "accentPale"; value: kiosk.office.settings.accent.wash }

    // Whoever comes to a number without a slip is asked before it gives way.
    MouseArea {
        anchors.fill: parent
        enabled: kiosk.quiet
        onClicked: kiosk.visit.askTakeOver()
    }
    // What another screen says first is also said to whoever cannot see it.
    Connections {
        target: kiosk.visit
        function onScreen_changed(): void {
            behind.Accessible.announce(kiosk.told.replace("\n", " "), Accessible.Polite);
        }
    }
    Item {
        id: behind

        width: parent.width
        height: kiosk.panel.height
        // Behind a sheet nothing heeds a finger, and screen readers pass over it: see Label.
        enabled: !sheet.visible

        // What only an upright or only a lying panel shows is not even made on the other.
        Loader {
            id: head

            // A small panel has room for the head only where no number stands.
            active: !kiosk.lying && !(kiosk.panel.small && (kiosk.quiet || kiosk.looksUp)) && !(kiosk.looksUp && !kiosk.panel.portrait)
            width: parent.width
            sourceComponent: Header {
                visit: kiosk.visit
                office: kiosk.office
                most: Math.round(behind.height * 0.16)
            }
        }
        Loader {
            id: side

            active: kiosk.lying
            width: active ? Math.round(kiosk.width * 0.3125) : 0
            height: parent.height
            sourceComponent: SidePanel {
                visit: kiosk.visit
                office: kiosk.office
                moment: kiosk.moment
                quiet: kiosk.quiet
                leads: kiosk.visit.screen === "home"
                offersCard: kiosk.menu.offersCard
                lead: kiosk.menuShown ? kiosk.lead : ""
                title: kiosk.menuShown ? kiosk.menu.title : ""
                rule: kiosk.menuShown ? kiosk.menu.rule : ""
                banner: kiosk.menuShown ? kiosk.menu.banner : ""
                manners: kiosk.idle ? kiosk.office.settings.texts.manners : ""
                elsewhere: kiosk.idle ? kiosk.menu.elsewhere : ""
                leaders: kiosk.idle ? kiosk.office.settings.texts.leaders : ""
                tidings: kiosk.idle ? kiosk.resting.tidings : []
                callUs: kiosk.idle ? noticed.callUs : ""
            }
        }
        Loader {
            active: kiosk.lying
            visible: kiosk.numberShown
            y: kiosk.belowNames
            width: side.width - Math.round(8 * Theme.unit)
            height: parent.height - y
            sourceComponent: SlipTray {
                visit: kiosk.visit
                number: kiosk.number
            }
        }
        Loader {
            active: kiosk.lying
            visible: kiosk.visit.screen === "print_failed"
            y: kiosk.belowNames
            width: side.width
            height: parent.height - y
            sourceComponent: FailureTray {
                visit: kiosk.visit
                number: kiosk.number
            }
        }
        Item {
            id: stage

            x: side.width
            y: head.active ? head.height : 0
            width: parent.width - x
            height: parent.height - y

            MenuPage {
                anchors.fill: parent
                visible: kiosk.menuShown && !(kiosk.lying && kiosk.visit.screen === "priority")
                enabled: kiosk.visit.screen !== "priority"
                visit: kiosk.visit
                moment: kiosk.moment
                menu: kiosk.menu
                lead: kiosk.lead
                manners: kiosk.idle ? kiosk.office.settings.texts.manners : ""
                elsewhere: kiosk.idle ? kiosk.menu.elsewhere : ""
                leaders: kiosk.idle ? kiosk.office.settings.texts.leaders : ""
                tidings: kiosk.idle ? kiosk.resting.tidings : []
                callUs: kiosk.idle ? noticed.callUs : ""
                taken: called.visible ? called.y + called.height : 0
                ledBeside: (side.item as SidePanel)?.leading ?? false
                panel: kiosk.panel
                cards: kiosk.cards
                errands: kiosk.errands
            }
            ErrandsPage {
                anchors.fill: parent
                visible: kiosk.visit.screen === "errands"
                visit: kiosk.visit
                errands: kiosk.errands
                panel: kiosk.panel
                chosen: kiosk.chosen
            }
            PriorityPage {
                anchors.fill: parent
                // All classes low on a lying panel need its whole width.
                anchors.leftMargin: kiosk.lying && kiosk.panel.low ? -side.width : 0
                visible: kiosk.visit.screen === "priority"
                visit: kiosk.visit
                panel: kiosk.panel
                choices: kiosk.choices
            }
            SearchPage {
                anchors.fill: parent
                visible: kiosk.visit.screen === "search"
                visit: kiosk.visit
                office: kiosk.office
                search: kiosk.search
                dossier: kiosk.dossier
                checkIn: kiosk.checkIn
                offersCheckIn: kiosk.menu.offersCheckIn
                panel: kiosk.panel
                results: kiosk.results
            }
            ProcedurePage {
                anchors.fill: parent
                visible: kiosk.visit.screen === "procedure"
                visit: kiosk.visit
                procedure: kiosk.procedure
                panel: kiosk.panel
                papers: kiosk.papers
            }
            DossierPage {
                anchors.fill: parent
                visible: kiosk.visit.screen === "dossier"
                visit: kiosk.visit
                dossier: kiosk.dossier
                panel: kiosk.panel
                steps: kiosk.steps
            }
            CheckInPage {
                anchors.fill: parent
                visible: kiosk.visit.screen === "check_in"
                visit: kiosk.visit
                checkIn: kiosk.checkIn
                panel: kiosk.panel
            }
            CardPage {
                anchors.fill: parent
                visible: kiosk.cardShown
                visit: kiosk.visit
                card: kiosk.card
                panel: kiosk.panel
            }
            NumberPage {
                anchors.fill: parent
                visible: kiosk.numberShown
                visit: kiosk.visit
                number: kiosk.number
                panel: kiosk.panel
            }
            PrintFailedPage {
                anchors.fill: parent
                visible: kiosk.visit.screen === "print_failed"
                visit: kiosk.visit
                number: kiosk.number
                panel: kiosk.panel
            }
            NoticePage {
                id: noticed

                anchors.fill: parent
                visible: kiosk.noticeShown
                visit: kiosk.visit
                office: kiosk.office
                moment: kiosk.moment
                notice: kiosk.notice
                panel: kiosk.panel
                hours: kiosk.hours
                taken: called.visible ? called.y + called.height : 0
            }
            HelpNotice {
                id: called

                visible: kiosk.visit.helpCalled && !kiosk.lying && (kiosk.menuShown || kiosk.noticeShown)
                x: Theme.margin
                y: Math.round(32 * Theme.unit)
                width: parent.width - 2 * Theme.margin
                height: Math.max(Math.round(136 * Theme.unit), implicitHeight)
                visit: kiosk.visit
            }
        }
    }
    AskingSheet {
        id: sheet

        width: parent.width
        height: kiosk.panel.height
        low: kiosk.panel.low && !kiosk.panel.portrait
        visit: kiosk.visit
        asked: kiosk.asked
    }
    Caption {
        y: kiosk.panel.height
        width: parent.width
        height: parent.height - y
        keys: kiosk.keys
    }
    FocusFrame {
        keys: kiosk.keys
    }
}
