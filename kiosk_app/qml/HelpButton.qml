// Calls a person over.
import QtQuick
import Luot.Kiosk

KioskButton {
    id: help

    required property SessionView session

    objectName: "help"
    label: session.helpCalled ? Words.say("help_called_short") : Words.say("help_me")
    drawing: session.helpCalled ? "checked" : "bell"
    tone: session.helpCalled ? "ok" : "night"
    size: Theme.bodyFloor
    onClicked: session.askHelp()
}
