// A finger that rests on the emblem for three seconds: whoever helps takes numbers for many people.
import QtQuick
import Luot.Kiosk

MouseArea {
    id: area

    required property VisitView visit

    enabled: visit.screen === "home"
    pressAndHoldInterval: 3000
    Accessible.ignored: true
    onPressAndHold: visit.assist()
}
