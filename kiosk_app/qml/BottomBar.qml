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
    // Where more stands here than the bar's own, one button turns to the other language.
    readonly property bool turns: offersPriority || act !== "" || !offersHelp
    readonly property int parts: (offersPriority ? 1 : 0) + (severalLanguages ? (turns ? 1 : 2) : 0) + 1 + (offersHelp ? 1 : 0)
    readonly property real part: (width - spacing * (parts - 1 + (act === "" ? 0 : 1))) / (parts + (act === "" ? 0 : 1.25))

    height: Theme.bar
    spacing: Theme.gap

    KioskButton {
        objectName: "priorityShort"
        visible: bar.offersPriority
        width: bar.part
        height: bar.height
        stacked: bar.stacks
        label: Words.say("priority_card_short")
        drawing: "heart"
        tone: "on"
        size: Theme.bodyFloor
        onClicked: bar.visit.askPriority()
    }
    LanguageSwitch {
        visible: bar.severalLanguages && !bar.turns
        width: bar.part * 2 + bar.spacing
        height: bar.height
        visit: bar.visit
    }
    KioskButton {
        readonly property string other: bar.visit.languages.find(language => language !== bar.visit.language) ?? "vi"

        objectName: "language_" + other
        visible: bar.severalLanguages && bar.turns
        width: bar.part
        height: bar.height
        stacked: bar.stacks
        label: Words.say("language_" + other)
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
        drawing: bar.visit.largeText ? "check" : "letters"
        tone: bar.visit.largeText ? "on" : "plain"
        size: Theme.bodyFloor
        checkable: true
        selected: bar.visit.largeText
        onClicked: bar.visit.toggleLargeText()
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
        width: 1.25 * bar.part
        height: bar.height
        label: bar.actLabel
        drawing: bar.actDrawing
        tone: bar.actTone
        size: Theme.bodyFloor
        onClicked: bar.acted()
    }
}
