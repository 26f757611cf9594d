// What is always at hand: language, large letters, help; in the same corner on every screen.
import QtQuick
import Luot.Kiosk

Row {
    id: bar

    required property VisitView visit
    property bool offersPriority: false
    property bool stacked: true

    readonly property bool severalLanguages: visit.languages.length > 1
    readonly property bool stacks: stacked || part < 8 * Theme.bodyFloor
    readonly property int parts: (offersPriority ? 1 : 0) + (severalLanguages ? (offersPriority ? 1 : 2) : 0) + 2
    readonly property real part: (width - spacing * (parts - 1)) / parts

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
        visible: bar.severalLanguages && !bar.offersPriority
        width: bar.part * 2 + bar.spacing
        height: bar.height
        visit: bar.visit
    }
    KioskButton {
        readonly property string other: bar.visit.languages.find(language => language !== bar.visit.language) ?? "vi"

        objectName: "language_" + other
        visible: bar.severalLanguages && bar.offersPriority
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
        width: bar.part
        height: bar.height
        stacked: bar.stacks
        visit: bar.visit
    }
}
