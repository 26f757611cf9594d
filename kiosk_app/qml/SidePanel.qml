// The left part of a lying kiosk: whose office it is, what to do, what time it is.
import QtQuick
import Luot.Kiosk

Rectangle {
    id: side

    required property VisitView visit
    required property OfficeView office
    required property MomentView moment
    required property string lead
    required property string title
    required property string rule
    required property string banner
    required property string manners
    required property string leaders
    required property list<string> tidings
    required property string callUs
    required property string elsewhere
    property bool quiet: false
    // Whether this screen leads to the search for procedures, where there is room for it.
    property bool leads: false
    property bool offersCard: false

    readonly property bool leading: search.visible
    readonly property real belowNames: words.y + words.spacing
    // Empty for Vietnamese readers, and where a name is the same in both languages.
    readonly property string otherName: [
        [office.settings.agency, office.inVietnamese.agency],
        [office.settings.name, office.inVietnamese.name]
    ].filter(([read, known]) => read !== known).map(([read]) => read).join("\n")
    readonly property real inner: width - Theme.margin * 2 - 8 * Theme.unit
    // On a small panel the lead gives way first, then the English name, the rule, the agency.
    // They leave room for the way to the search: nothing else on the glass says that there is one.
    readonly property real room: foot.y - words.y - 12 * Theme.unit - (search.offered ? search.height + Theme.gap : 0)
    readonly property bool narrow: inner < 13 * Theme.bodyFloor
    readonly property real asked: words.spacing * 3 + 5 * Theme.unit + heading.leastHeight
        + (banner === "" ? 0 : day.implicitHeight + words.spacing)
    readonly property real told: asked + (rule === "" ? 0 : order.implicitHeight + words.spacing)
    readonly property real named: told + (otherName === "" ? 0 : other.implicitHeight + words.spacing)
    readonly property real over: (other.visible ? other.implicitHeight + words.spacing : 0)
        + (day.visible ? day.implicitHeight + words.spacing : 0) + (lead.visible ? lead.implicitHeight + words.spacing : 0)
        + (order.visible ? order.implicitHeight + words.spacing : 0) + words.spacing * 3 + 5 * Theme.unit

    color: Theme.band
    clip: true

    DoorSign {
        id: door

        visible: !side.quiet && !side.visit.helpCalled && visit.door !== "" && fits
        anchors.horizontalCenter: parent.horizontalCenter
        y: words.y + words.height + Theme.gap
        width: side.inner * 0.86
        height: (search.visible ? search.y : foot.y) - y - Theme.gap
        visit: side.visit
    }
    Lotus {
        visible: !door.visible && !side.quiet && !Tokens.black && !idle.shown && height > 90 * Theme.unit
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: foot.top
        anchors.bottomMargin: (search.visible ? search.height + Theme.gap : 0) - Math.round(12 * Theme.unit)
        width: side.inner * 0.86
        height: Math.min(width * 0.8, (search.visible ? search.y : foot.y) - words.y - words.height - 24 * Theme.unit)
        line: Qt.tint(Theme.accent, Qt.alpha(Theme.bandOn, 0.3))
        pale: Qt.tint(Theme.accent, Qt.alpha(Theme.bandOn, 0.02))
        middle: Qt.tint(Theme.accent, Qt.alpha(Theme.bandOn, 0.035))
        full: Qt.tint(Theme.accent, Qt.alpha(Theme.bandOn, 0.05))
        water: false
    }
    Rectangle {
        anchors.right: parent.right
        width: Math.round(8 * Theme.unit)
        height: parent.height
        color: Theme.accentDeep
    }
    StaffArea {
        objectName: "staffArea"
        width: parent.width
        height: names.y + names.height
        visit: side.visit
    }
    Emblem {
        id: emblem

        x: Theme.margin
        visible: !side.narrow
        y: names.y + (names.height - height) / 2
        width: 96 * Theme.unit
        height: 96 * Theme.unit
    }
    Column {
        id: names

        x: Theme.margin + (side.narrow ? 0 : 124 * Theme.unit)
        y: Math.round(44 * Theme.unit)
        width: side.width - x - Theme.margin * 0.75

        Label {
            objectName: "agency"
            width: parent.width
            visible: text !== "" && implicitHeight + officeName.leastHeight <= 0.3 * side.height
            text: side.office.inVietnamese.agency.toUpperCase()
            color: Theme.bandOn
            font.pixelSize: Math.max(Theme.bodyFloor, 30 * Theme.unit)
            wrapMode: Text.Wrap
        }
        FittedLabel {
            id: officeName

            objectName: "officeName"
            width: parent.width
            room: 0.45 * side.height
            text: side.office.inVietnamese.name.toUpperCase()
            color: Theme.bandOn
            largest: Math.max(Theme.bodyFloor * 1.08, 36 * Theme.unit)
            font.weight: Font.Bold
        }
    }
    Column {
        id: words

        x: Theme.margin
        y: names.y + names.height + Math.round(28 * Theme.unit)
        width: side.inner
        spacing: Math.round(20 * Theme.unit)

        Rectangle {
            width: parent.width
            height: Theme.hair
            color: Qt.alpha(Theme.bandOn, 0.35)
        }
        Label {
            id: other

            objectName: "otherName"
            width: parent.width
            visible: text !== "" && !side.quiet && side.named <= side.room
                && (!side.visit.helpCalled || implicitHeight + 3 * words.spacing + called.height <= side.room)
            text: side.otherName
            color: Theme.bandOn
            font.pixelSize: Theme.bodyFloor
            wrapMode: Text.WordWrap
        }
        Item {
            width: 1
            height: Math.round(4 * Theme.unit)
        }
        DayBanner {
            id: day

            width: parent.width
            visible: text !== "" && !side.visit.helpCalled
            outlined: false
            text: side.banner
        }
        Label {
            id: lead

            objectName: "lead"
            width: parent.width
            visible: text !== "" && !side.visit.helpCalled
                && (side.named <= side.room ? side.named : side.told) + heading.wishedHeight - heading.leastHeight + implicitHeight + words.spacing <= side.room
            text: side.lead
            color: Theme.bandOn
            font.pixelSize: Math.max(Theme.strong, 46 * Theme.unit)
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
        }
        FittedLabel {
            id: heading

            objectName: "title"
            visible: text !== "" && !side.visit.helpCalled
            width: parent.width
            room: side.room - side.over
            text: side.title
            color: Theme.bandOn
            largest: Math.max(Theme.strong, Math.round(62 * Theme.unit))
            font.weight: Font.Bold
        }
        IconLine {
            id: order

            objectName: "rule"
            visible: text !== "" && !side.visit.helpCalled && side.told <= side.room
            width: parent.width
            icon: "order"
            atFirstLine: true
            text: side.rule
            ink: Theme.bandOn
            size: Theme.bodyFloor
        }
    }
    IdleLines {
        id: idle

        x: Theme.margin
        y: (search.visible ? search.y : foot.y) - height - Theme.gap
        width: side.inner
        room: side.visit.helpCalled ? 0 : (search.visible ? search.y : foot.y) - words.y - words.height - 2 * Theme.gap
        ink: Theme.bandOn
        manners: side.manners
        leaders: side.leaders
        tidings: side.tidings
        callUs: side.callUs
        elsewhere: side.elsewhere
        offer: side.visit.idle && side.offersCard && side.leads && !shown.visible ? Words.say("card_offer") : ""
        clock: side.moment.clock
    }
    Rectangle {
        id: foot

        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.round(154 * Theme.unit)
        color: Theme.bandDeep

        Clock {
            x: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            visible: !side.quiet
            room: side.inner + Theme.margin * 0.7
            moment: side.moment
            ink: Theme.bandOn
            quiet: Theme.bandOn
        }
    }
    KioskButton {
        id: search

        objectName: "lookUp"
        visible: offered && words.y + words.height + Theme.gap <= y

        readonly property bool offered: side.leads && !side.quiet && !side.visit.helpCalled

        x: Theme.margin
        y: (shown.visible ? shown.y : foot.y) - height - Theme.gap
        width: side.inner
        height: Theme.touch
        label: Words.say("search_open")
        shortLabel: Words.say("search_open_tight")
        drawing: "order"
        size: Theme.bodyFloor
        onClicked: side.visit.askSearch()
    }
    KioskButton {
        id: shown

        objectName: "showCard"
        visible: side.offersCard && side.leads && !side.quiet && !side.visit.helpCalled
            && words.y + words.height + 2 * Theme.gap + Theme.touch <= y
        x: Theme.margin
        y: foot.y - height - Theme.gap
        width: side.inner
        height: Theme.touch
        label: Words.say("card_open")
        shortLabel: Words.say("card_open_tight")
        drawing: "card"
        size: Theme.bodyFloor
        onClicked: side.visit.askCard()
    }
    HelpNotice {
        id: called

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: foot.top
        anchors.margins: Math.round(28 * Theme.unit)
        visible: visit.helpCalled && !side.quiet
        visit: side.visit
    }
}
