// Which class of people the visitor belongs to; no papers are asked for.
pragma ComponentBehavior: Bound
import QtQuick
import Luot.Kiosk

Item {
    id: page

    required property VisitView visit
    required property PanelView panel
    required property Rows choices

    readonly property bool lying: !panel.portrait

    Rectangle {
        anchors.fill: parent
        visible: !page.lying
        color: Qt.alpha(Tokens.ink, 0.62)
    }
    Rectangle {
        id: sheet

        width: parent.width
        height: page.lying ? parent.height : content.height + Math.round(100 * Theme.unit)
        y: parent.height - height
        color: Theme.accent
        topLeftRadius: page.lying ? 0 : Math.round(44 * Theme.unit)
        topRightRadius: topLeftRadius
    }
    Rectangle {
        anchors.fill: sheet
        anchors.topMargin: page.lying ? 0 : Math.round(8 * Theme.unit)
        color: Tokens.paper
        topLeftRadius: sheet.topLeftRadius
        topRightRadius: sheet.topLeftRadius
    }
    Column {
        id: content

        x: Theme.margin
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Math.round(40 * Theme.unit)
        width: parent.width - 2 * Theme.margin
        spacing: Theme.gap

        Column {
            width: parent.width
            spacing: Math.round(6 * Theme.unit)

            Label {
                objectName: "title"
                width: parent.width
                text: Words.say("priority_title")
                font.pixelSize: Math.max(Theme.strong, Math.round(56 * Theme.unit))
                font.weight: Font.Bold
                wrapMode: Text.WordWrap
            }
            Label {
                width: parent.width
                text: Words.say("priority_question")
                font.pixelSize: Math.max(Theme.bodyFloor, Math.round(38 * Theme.unit))
                wrapMode: Text.WordWrap
            }
            Rectangle {
                width: noPapers.width + 2 * Theme.gap
                height: noPapers.height + Math.round(24 * Theme.unit)
                radius: height / 2
                color: Tokens.okWash

                IconLine {
                    id: noPapers

                    anchors.centerIn: parent
                    width: measured.advanceWidth + 1.6 * size
                    icon: "checked"
                    text: Words.say("priority_no_papers")
                    ink: Tokens.ok
                    size: Theme.bodyFloor
                    weight: Font.DemiBold

                    TextMetrics {
                        id: measured

                        font.family: Theme.face
                        font.pixelSize: noPapers.size
                        font.weight: Font.DemiBold
                        text: noPapers.text
                    }
                }
            }
        }
        Grid {
            id: classes

            // A lying panel has room for four rows under its heading.
            columns: page.lying && choices.count > 4 ? 2 : 1
            spacing: Theme.gap

            readonly property real tallest: {
                let most = 0;
                for (let place = 0; place < choices.count; place++)
                    most = Math.max(most, choices.itemAt(place)?.implicitHeight ?? 0);
                return most;
            }

            Repeater {
                id: choices

                model: page.choices

                ChoiceRow {
                    width: (content.width - (classes.columns - 1) * classes.spacing) / classes.columns
                    height: Math.max(Theme.touch, Math.min(classes.tallest, page.panel.low ? 0.11 * page.panel.reach : classes.tallest))
                    onClicked: page.visit.choosePriority(code)
                }
            }
        }
        Row {
            width: parent.width
            height: Theme.bar
            spacing: Theme.gap

            KioskButton {
                objectName: "back"
                width: (parent.width - parent.spacing) / 2
                height: parent.height
                label: Words.say("back")
                drawing: "back"
                size: Theme.bodyFloor
                onClicked: page.visit.goBack()
            }
            HelpButton {
                width: (parent.width - parent.spacing) / 2
                height: parent.height
                visit: page.visit
            }
        }
    }
}
