// How far a dossier is: its code, typed or scanned, and four steps. Nothing else is known here.
pragma ComponentBehavior: Bound
import QtQuick
import Luot.Kiosk

Item {
    id: page

    required property VisitView visit
    required property DossierView dossier
    required property PanelView panel
    required property Rows steps

    // A wide panel has room for ten keys beside what is said.
    readonly property real tenKeys: 10 * Theme.touch + 9 * Theme.gap
    readonly property bool beside: !dossier.told && !flat && width - tenKeys - 3 * Theme.margin >= 0.35 * width
    // Where all has to stand low the question stands beside keys in two rows.
    readonly property bool flat: panel.low && !panel.portrait
    // On a small one the title gives way, and on a wide one the question stands beside the code.
    readonly property bool terse: !dossier.told && !beside && !flat && bar.y - keys.wholeHeight - box.height - Theme.bar - 4 * Theme.gap < 2.6 * Theme.strong
    readonly property bool tight: terse && !panel.portrait
    readonly property real told: beside ? keys.x - Theme.margin - Theme.gap : width - 2 * Theme.margin

    Column {
        id: top

        x: Theme.margin
        y: Math.round(24 * Theme.unit)
        width: page.told
        spacing: Math.round(12 * Theme.unit)

        FittedLabel {
            objectName: "title"
            visible: !page.terse
            width: parent.width
            room: Math.max(leastHeight, page.height * 0.1)
            text: page.dossier.told ? page.dossier.says : Words.say("dossier_title")
            largest: Math.round(60 * Theme.unit)
            font.weight: Font.ExtraBold
        }
        Rectangle {
            id: box

            width: parent.width - (page.tight ? seek.width + Theme.gap : 0)
            height: Math.max(Theme.touch, Math.round(116 * Theme.unit))
            radius: Theme.corner
            color: page.dossier.told ? Tokens.sand : Tokens.card
            border.width: page.dossier.told ? 0 : 2 * Theme.hair
            border.color: Theme.accent

            Label {
                objectName: "code"
                x: Theme.gap
                width: parent.width - 2 * Theme.gap
                height: parent.height
                text: page.dossier.code === "" ? Words.say("dossier_empty") : page.dossier.code
                color: page.dossier.code === "" ? Tokens.ink2 : Tokens.ink
                font.pixelSize: Math.max(Theme.body, Math.round(56 * Theme.unit))
                font.weight: Font.DemiBold
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.bodyFloor
                elide: Text.ElideLeft
                verticalAlignment: Text.AlignVCenter
            }
        }
        Label {
            objectName: "dossierSays"
            width: parent.width
            visible: !page.dossier.told && text !== ""
            // Not half behind the keys: figures, which most codes end with, leave it room.
            opacity: top.y + y + height <= (page.beside ? bar.y : keys.y) ? 1 : 0
            text: page.dossier.says !== "" ? page.dossier.says : page.dossier.advice
            color: page.dossier.says === "" ? Tokens.ink2 : Tokens.ink
            font.pixelSize: Theme.bodyFloor
            font.weight: page.dossier.says === "" ? Font.Normal : Font.Bold
            wrapMode: Text.Wrap
        }
    }
    // The four steps are the answer: as large as they have room, spread as far as the page goes.
    Column {
        id: answer

        readonly property real room: (fetch.visible ? fetch.y : bar.y) - y - Theme.gap
        readonly property int rows: page.panel.portrait ? 4 : 2
        readonly property real size: Math.max(Theme.bodyFloor, Math.min(1.4 * Theme.strong, room / (3.4 * rows + 4)))

        visible: page.dossier.told
        x: Theme.margin
        y: top.y + top.height + Theme.gap
        width: page.told
        spacing: Math.round(Math.max(12 * Theme.unit, Math.min(2.2 * size, (room - list.stepsHeight - advice.implicitHeight) / (rows + 1))))

        Grid {
            id: list

            readonly property real stepsHeight: answer.rows * step.implicitHeight

            width: parent.width
            columns: page.panel.portrait ? 1 : 2
            columnSpacing: Theme.gap
            rowSpacing: answer.spacing

            Repeater {
                model: page.steps

                DossierStep {
                    width: (list.width - (list.columns - 1) * list.columnSpacing) / list.columns
                    size: answer.size
                    trail: page.panel.portrait ? answer.spacing : 0
                }
            }
        }
        Label {
            id: advice

            width: parent.width
            text: page.dossier.advice
            color: Tokens.ink2
            font.pixelSize: Math.max(Theme.bodyFloor, Math.round(0.8 * answer.size))
            wrapMode: Text.Wrap
        }
    }
    // As high as any of the steps, before they are laid out.
    DossierStep {
        id: step

        visible: false
        title: "A"
        note: "A"
        done: false
        now: false
        size: answer.size
        trail: 0
    }
    KioskButton {
        id: seek

        objectName: "seekDossier"
        visible: !page.dossier.told
        x: page.width - Theme.margin - width
        y: page.tight ? top.y : bar.y - Theme.gap - height
        width: page.tight ? Math.round(0.36 * (page.width - 2 * Theme.margin)) : page.flat ? page.width - 2 * Theme.margin - keys.width - Theme.gap : keys.width
        height: page.tight ? box.height : page.flat ? keys.height : page.terse ? Theme.slimBar : Theme.bar
        label: Words.say("dossier_seek")
        drawing: page.tight ? "" : "check"
        tone: "on"
        size: page.tight ? Theme.bodyFloor : Theme.body
        enabled: !page.dossier.asking
        onClicked: {
            keys.figures = true;
            page.dossier.seek();
        }
    }
    KioskButton {
        id: fetch

        objectName: "takeNumber"
        visible: page.dossier.told && page.dossier.take !== ""
        x: Theme.margin
        y: bar.y - Theme.gap - height
        width: page.width - 2 * Theme.margin
        height: page.panel.small || page.flat ? Theme.slimBar : Theme.bar
        label: page.dossier.take
        drawing: "ticket"
        tone: "on"
        size: Theme.body
        onClicked: page.dossier.takeNumber()
    }
    LetterKeys {
        id: keys

        visible: !page.dossier.told
        flat: page.flat
        x: page.flat ? Theme.margin : page.width - Theme.margin - width
        y: (page.tight || page.flat ? bar.y : seek.y) - Theme.gap - height
        width: page.beside ? page.tenKeys : page.flat ? Math.round(0.77 * (page.width - 2 * Theme.margin)) : page.width - 2 * Theme.margin
        beginsWithFigures: true
        spaces: false
        onTyped: letter => page.dossier.type(letter)
        onErased: everything => page.dossier.erase(everything)
    }
    BottomBar {
        id: bar

        x: Theme.margin
        y: page.height - height - Math.round((page.panel.portrait ? 40 : 34) * Theme.unit)
        width: page.width - 2 * Theme.margin
        height: page.panel.small || page.flat ? Theme.slimBar : Theme.bar
        visit: page.visit
        act: "back"
        actLabel: Words.say("back")
        actDrawing: "back"
        onActed: page.visit.goBack()
    }
}
