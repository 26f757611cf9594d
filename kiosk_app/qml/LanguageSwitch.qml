// One button for each language of the office, the one in use marked.
pragma ComponentBehavior: Bound
import QtQuick
import Luot.Kiosk

Item {
    id: languages

    required property VisitView visit

    implicitHeight: Theme.bar

    Row {
        anchors.fill: parent
        spacing: Theme.gap

        Repeater {
            id: all

            model: languages.visit.languages

            KioskButton {
                required property string modelData

                objectName: "language_" + modelData
                width: (languages.width - Theme.gap * (all.count - 1)) / all.count
                height: languages.height
                label: Words.say("language_" + modelData)
                tone: languages.visit.language === modelData ? "on" : "plain"
                size: Theme.bodyFloor
                checkable: true
                selected: languages.visit.language === modelData
                onClicked: languages.visit.chooseLanguage(modelData)
            }
        }
    }
}
