// Which class of people the visitor belongs to; no papers are asked for.
pragma ComponentBehavior: Bound
import QtQuick
import Luot.Kiosk

Item {
    id: page

    objectName: "priorityPage"

    required property VisitView visit
    required property PanelView panel
    required property Rows choices

    readonly property bool lying: !panel.portrait
    readonly property real foot: lying && panel.low ? Theme.slimBar : Theme.bar
    // Where room is short rows become as low as they may, then the question and the arrows go.
    readonly property int level: {
        for (let one = 0; one < 3; one++) {
            const touched = touchedAt(one);
            if (panel.low ? touched <= panel.reach : headingAt(one) + content.spacing + touched <= height - Math.round(24 * Theme.unit))
                return one;
        }
        return 3;
    }

    function headingAt(level: int): real {
        return (level < 3 ? title.wishedHeight : title.leastHeight) + (level < 2 ? question.implicitHeight : 0) + pill.height + 2 * heading.spacing;
    }
    function rowAt(first: int, level: int): real {
        let most = 0;
        for (let place = first; place < Math.min(first + classes.columns, choices.count); place++)
            most = Math.max(most, (choices.itemAt(place) as ChoiceRow)?.heightAt(level === 0 ? 0 : level < 3 ? 1 : 2) ?? 0);
        return most;
    }
    function touchedAt(level: int): real {
        return rowsAt(level) + content.spacing + foot + content.anchors.bottomMargin;
    }
    function rowsAt(level: int): real {
        let all = 0;
        for (let first = 0; first < choices.count; first += classes.columns)
            all += rowAt(first, level) + classes.spacing;
        return all - classes.spacing;
    }

    Rectangle {
        anchors.fill: parent
        visible: !page.lying
        color: Theme.scrim
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
        anchors.bottomMargin: Math.round((page.lying && page.panel.low ? 34 : 40) * Theme.unit)
        width: parent.width - 2 * Theme.margin
        spacing: Theme.gap

        Column {
            id: heading

            width: parent.width
            spacing: Math.round(6 * Theme.unit)

            FittedLabel {
                id: title

                objectName: "title"
                width: parent.width
                room: page.panel.low ? wishedHeight : page.height - Math.round(24 * Theme.unit) - page.touchedAt(page.level) - content.spacing
                    - page.headingAt(page.level) + (page.level < 3 ? wishedHeight : leastHeight)
                text: Words.say("priority_title")
                largest: Math.max(Theme.strong, Math.round(56 * Theme.unit))
                font.weight: Font.Bold
            }
            Label {
                id: question

                visible: page.level < 2
                width: parent.width
                text: Words.say("priority_question")
                font.pixelSize: Math.max(Theme.bodyFloor, Math.round(38 * Theme.unit))
                wrapMode: Text.WordWrap
            }
            Rectangle {
                id: pill

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

            // A lying panel has room for four rows under its heading, and what is low for fewer.
            columns: page.lying && page.panel.low ? Math.ceil(choices.count / Math.max(1, Math.floor((page.panel.reach - page.foot - content.anchors.bottomMargin) / (Theme.touch + Theme.gap))))
                : choices.count > 4 && (page.lying || page.panel.low && choices.count * (Theme.touch + Theme.gap) + 2 * Theme.bar > page.panel.reach) ? 2 : 1
            spacing: Theme.gap

            Repeater {
                id: choices

                model: page.choices

                ChoiceRow {
                    id: row

                    width: (content.width - (classes.columns - 1) * classes.spacing) / classes.columns
                    height: page.rowAt(row.index - row.index % classes.columns, page.level)
                    level: page.level === 0 ? 0 : page.level < 3 ? 1 : 2
                    onClicked: page.visit.choosePriority(row.code)
                }
            }
        }
        BottomBar {
            width: parent.width
            height: page.foot
            visit: page.visit
            act: "back"
            actLabel: Words.say("back")
            actDrawing: "back"
            onActed: page.visit.goBack()
        }
    }
}
