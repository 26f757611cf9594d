// Screens without a number: being asked for, refused, closed, or the server away.
pragma ComponentBehavior: Bound
import QtQuick
import Luot.Kiosk

Item {
    id: page

    required property VisitView visit
    required property OfficeView office
    required property MomentView moment
    required property NoticeView notice
    required property PanelView panel
    required property Rows hours
    // What the notice that help was called takes of the upper edge.
    required property real taken

    readonly property bool lying: !panel.portrait
    // Whom to ring, in words; other screens show it, too.
    readonly property string callUs: office.settings.hotline === "" ? "" : Words.say("hotline") + ": " + office.settings.hotline.replace(/ /g, "\u00a0")
    readonly property bool away: visit.screen === "away"
    readonly property bool closed: visit.screen === "closed"
    readonly property bool refused: visit.screen === "refused"
    readonly property bool issuing: visit.screen === "issuing"

    // Where room is short letters become as small as they may, then what is also known elsewhere
    // gives way: second lines and the week's hours, then the hotline.
    readonly property int level: {
        for (let one = 0; one < 4; one++) {
            if (panelsLeast(one) + title.leastHeight + advised.leastHeight + Math.round(72 * Theme.unit) <= bar.y - startAt(one))
                return one;
        }
        return 4;
    }

    // A small panel keeps no room for the clock where words need it.
    function startAt(level: int): real {
        const timed = clock.y + Math.max(2.6 * Theme.bodyFloor, 108 * Theme.unit);
        return Math.max(taken, lying || (panel.small && level > 0) ? 0 : timed);
    }
    function padAt(level: int): real {
        return Math.round((level === 0 ? 38 : 20) * Theme.unit);
    }
    function spaceAt(level: int): real {
        return Math.round((level === 0 ? 28 : 16) * Theme.unit);
    }
    function panelsLeast(level: int): real {
        const parts = [];
        if (away)
            parts.push(goThere.heightAt(Math.min(level, 3)) + stillValid.heightAt(Math.min(level, 3)) + spaceAt(level) + 2 * padAt(level));
        if (closed && level < 3)
            parts.push(week.height);
        if ((away || closed) && office.settings.hotline !== "" && level < 4)
            parts.push(level === 0 ? hotline.roomy : hotline.slim);
        return parts.reduce((all, one) => all + one + panels.spacing, 0);
    }

    Clock {
        id: clock

        visible: !page.lying && page.moment.clock !== "" && !page.visit.helpCalled && !(page.panel.small && page.level > 0)
        x: Theme.margin
        y: Math.round(52 * Theme.unit)
        moment: page.moment
    }
    Item {
        id: upper

        y: page.startAt(page.level)
        width: parent.width
        height: panels.y - y

        Lotus {
            id: lotus

            anchors.horizontalCenter: parent.horizontalCenter
            y: Math.max(20 * Theme.unit, (parent.height - height - said.height - 60 * Theme.unit) / 2)
            width: 540 * Theme.unit
            height: Math.min(560 * Theme.unit, parent.height - title.wishedHeight - advised.wishedHeight - 124 * Theme.unit)
            visible: !Tokens.black && height > 120 * Theme.unit

            SequentialAnimation on opacity {
                running: page.issuing && page.visible
                loops: Animation.Infinite
                onStopped: lotus.opacity = 1
                NumberAnimation { to: 0.45; duration: 4 * Tokens.calm; easing.type: Easing.InOutSine }
                NumberAnimation { to: 1; duration: 4 * Tokens.calm; easing.type: Easing.InOutSine }
            }
        }
        Column {
            id: said

            readonly property real room: upper.height - Math.round(24 * Theme.unit)

            x: Theme.margin
            y: lotus.visible ? lotus.y + lotus.height + Math.round(48 * Theme.unit) : (parent.height - height) / 2
            width: parent.width - 2 * Theme.margin
            spacing: Math.round((page.level === 0 ? 24 : 12) * Theme.unit)

            FittedLabel {
                id: title

                objectName: "title"
                width: parent.width
                room: said.room - said.spacing - advised.leastHeight
                text: page.lying ? page.notice.title.replace("\n", " ") : page.notice.title
                largest: Math.max(Theme.strong, Math.round((page.lying ? 64 : 80) * Theme.unit))
                font.weight: Font.ExtraBold
                horizontalAlignment: Text.AlignHCenter
            }
            FittedLabel {
                id: advised

                objectName: "noticeText"
                width: parent.width
                room: said.room - said.spacing - title.height
                text: page.notice.text
                textFormat: Text.StyledText
                largest: Math.max(Theme.body, Math.round(42 * Theme.unit))
                horizontalAlignment: Text.AlignHCenter
            }
        }
    }
    Column {
        id: panels

        x: Theme.margin
        y: bar.y - height - Math.round(24 * Theme.unit)
        width: parent.width - 2 * Theme.margin
        spacing: Math.round(24 * Theme.unit)

        Rectangle {
            visible: page.away
            width: parent.width
            height: advice.height + 2 * advice.y
            radius: Theme.corner
            color: Tokens.card
            border.width: Theme.hair
            border.color: Tokens.line

            Column {
                id: advice

                x: Math.round(40 * Theme.unit)
                y: page.padAt(page.level)
                width: parent.width - 2 * x
                spacing: page.spaceAt(page.level)

                NextStep {
                    id: goThere

                    width: parent.width
                    icon: "counter"
                    title: Words.say("away_go_title")
                    text: Words.say("away_go_text")
                    level: Math.min(page.level, 3)
                }
                NextStep {
                    id: stillValid

                    width: parent.width
                    icon: "checked"
                    tint: Tokens.ok
                    title: Words.say("away_valid_title")
                    text: Words.say("away_valid_text")
                    level: Math.min(page.level, 3)
                }
            }
        }
        Rectangle {
            visible: page.closed && page.level < 3
            width: parent.width
            height: week.height
            radius: Theme.corner
            color: Tokens.card
            border.width: Theme.hair
            border.color: Tokens.line

            Column {
                id: week

                width: parent.width

                Repeater {
                    model: page.hours

                    HoursRow {
                        width: week.width
                    }
                }
            }
        }
        Rectangle {
            id: hotline

            readonly property real roomy: Math.max(Theme.touch, Math.round(116 * Theme.unit))
            readonly property real slim: Math.round(1.9 * Theme.bodyFloor)
            readonly property bool large: page.level === 0 && !page.panel.small

            visible: (page.away || page.closed) && page.office.settings.hotline !== "" && page.level < 4
            width: parent.width
            height: page.level === 0 ? roomy : slim
            radius: Theme.corner
            color: Theme.accentWash

            IconLine {
                x: Math.round(36 * Theme.unit)
                anchors.verticalCenter: parent.verticalCenter
                width: telephone.x - x - Theme.gap
                icon: "phone"
                text: Words.say("hotline")
                ink: Theme.accentDeep
                size: hotline.large ? Theme.strong : Theme.bodyFloor
                weight: Font.DemiBold
            }
            Label {
                id: telephone

                objectName: "telephone"
                anchors.right: parent.right
                anchors.rightMargin: Math.round(34 * Theme.unit)
                anchors.verticalCenter: parent.verticalCenter
                text: page.office.settings.hotline
                color: Theme.accentDeep
                font.pixelSize: hotline.large ? Math.max(Theme.strong, Math.round(60 * Theme.unit)) : Math.round(1.15 * Theme.bodyFloor)
                font.weight: Font.Bold
            }
        }
    }
    BottomBar {
        id: bar

        x: Theme.margin
        y: page.height - height - Math.round((page.lying ? 34 : 40) * Theme.unit)
        width: parent.width - 2 * Theme.margin
        visit: page.visit
        stacked: !page.lying
        act: page.refused ? "back" : ""
        actLabel: Words.say("back")
        actDrawing: "back"
        actTone: "accent"
        onActed: page.visit.goBack()
    }
}
