// What is always at hand: language, large letters, help; in the same corner on every screen.
import QtQuick
import Luot.Kiosk

Row {
    id: bar

    required property VisitView visit
    property bool offersPriority: false
    property bool stacked: true
    property bool offersHelp: true
    // What this screen adds to it: the name, label, icon and tone of a button at the end.
    property string act: ""
    property string actLabel: ""
    property string actDrawing: ""
    property string actTone: "plain"

    signal acted()

    readonly property bool severalLanguages: visit.languages.length > 1
    readonly property bool stacks: stacked || part < 8 * Theme.bodyFloor
    // Where more stands here than the bar's own, one button turns to the next language.
    readonly property bool turns: offersPriority || act !== "" || !offersHelp || (width - spacing * (others + visit.languages.length - 2)) / (others + visit.languages.length - 1) < 5.5 * Theme.bodyFloor
    readonly property int others: (offersPriority ? 1 : 0) + (severalLanguages ? 1 : 0) + 2 + (visit.offersReach ? 1 : 0) + (offersHelp ? 1 : 0)
    readonly property int parts: others + (severalLanguages && !turns ? visit.languages.length - 1 : 0)
    readonly property real part: (width - spacing * (parts - 1 + (act === "" ? 0 : 1))) / (parts + (act === "" ? 0 : 1.6))

    height: Theme.bar
    spacing: Theme.gap

    KioskButton {
        objectName: "priorityShort"
        visible: bar.offersPriority
        width: bar.part
        height: bar.height
        stacked: bar.stacks
        label: Words.say("priority_card_short")
        tightLabel: Words.say("priority_card_tight")
        drawing: "heart"
        tone: "on"
        size: Theme.bodyFloor
        onClicked: bar.visit.askPriority()
    }
    LanguageSwitch {
        visible: bar.severalLanguages && !bar.turns
        width: bar.part * bar.visit.languages.length + bar.spacing * (bar.visit.languages.length - 1)
        height: bar.height
        visit: bar.visit
    }
    KioskButton {
        readonly property string other: bar.visit.languages[(bar.visit.languages.indexOf(bar.visit.language) + 1) % Math.max(1, bar.visit.languages.length)] ?? ""

        objectName: "language_" + other
        visible: bar.severalLanguages && bar.turns
        width: bar.part
        height: bar.height
        stacked: bar.stacks
        label: Words.say("language_" + other)
        tightLabel: other.toUpperCase()
        drawing: "globe"
        size: Theme.bodyFloor
        onClicked: bar.visit.chooseLanguage(other)
    }
    KioskButton {
        objectName: "largeText"
        width: bar.part
        height: bar.height
        stacked: bar.stacks
        spoken: Words.say("large_text")
        label: bar.visit.largeText ? Words.say("normal_text") : Words.say("large_text")
        shortLabel: bar.visit.largeText ? Words.say("normal_text_short") : ""
        tightLabel: bar.visit.largeText ? Words.say("normal_text_tight") : Words.say("large_text_tight")
        drawing: bar.visit.largeText ? "check" : "letters"
        tone: bar.visit.largeText ? "on" : "plain"
        size: Theme.bodyFloor
        checkable: true
        selected: bar.visit.largeText
        onClicked: bar.visit.toggleLargeText()
    }
    KioskButton {
        objectName: "contrast"
        width: bar.part
        height: bar.height
        stacked: bar.stacks
        spoken: Words.say("contrast")
        label: bar.visit.contrast ? Words.say("contrast_off") : Words.say("contrast")
        tightLabel: bar.visit.contrast ? Words.say("contrast_off_tight") : Words.say("contrast_tight")
        drawing: bar.visit.contrast ? "check" : "contrast"
        tone: bar.visit.contrast ? "on" : "plain"
        size: Theme.bodyFloor
        checkable: true
        selected: bar.visit.contrast
        onClicked: bar.visit.toggleContrast()
    }
    KioskButton {
        objectName: "reach"
        visible: bar.visit.offersReach
        width: bar.part
        height: bar.height
        stacked: bar.stacks
        spoken: Words.say("reach")
        label: bar.visit.reach ? Words.say("reach_off") : Words.say("reach")
        tightLabel: bar.visit.reach ? Words.say("reach_off_tight") : Words.say("reach_tight")
        drawing: bar.visit.reach ? "check" : "lower"
        tone: bar.visit.reach ? "on" : "plain"
        size: Theme.bodyFloor
        checkable: true
        selected: bar.visit.reach
        onClicked: bar.visit.toggleReach()
    }
    HelpButton {
        visible: bar.offersHelp
        width: bar.part
        height: bar.height
        stacked: bar.stacks
        visit: bar.visit
    }
    KioskButton {
        objectName: bar.act
        visible: bar.act !== ""
        width: 1.6 * bar.part
        height: bar.height
        label: bar.actLabel
        drawing: bar.actDrawing
        tone: bar.actTone
        size: Theme.bodyFloor
        onClicked: bar.acted()
    }
}
