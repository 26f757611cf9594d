// Calls a person over.
import QtQuick
import Luot.Kiosk

KioskButton {
    id: help

    required property VisitView visit

    objectName: "help"
    label: visit.helpCalled ? Words.say("help_called_short") : Words.say("help_me")
    shortLabel: visit.helpCalled ? "" : Words.say("help_me_short")
    tightLabel: visit.helpCalled ? Words.say("help_called_tight") : Words.say("help_me_tight")
    drawing: visit.helpCalled ? "checked" : "bell"
    tone: visit.helpCalled ? "ok" : "night"
    size: Theme.bodyFloor
    onClicked: visit.askHelp()
}
