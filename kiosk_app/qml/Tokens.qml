// Made from display_board/shared/tokens.toml by display_board/generate.py; edit that.
pragma Singleton
import QtQuick

QtObject {
    property bool black: false
    readonly property color paper: black ? "#000000" : "#FBF8F2"
    readonly property color card: black ? "#000000" : "#FFFFFF"
    readonly property color sand: black ? "#000000" : "#F3EEE3"
    readonly property color line: black ? "#FFFFFF" : "#E4DDD0"
    readonly property color edge: black ? "#FFFFFF" : "#8F8470"
    readonly property color ink: black ? "#FFFFFF" : "#1D2433"
    readonly property color ink2: black ? "#FFFFFF" : "#465069"
    readonly property color lotus: black ? "#FFFFFF" : "#A51D2D"
    readonly property color lotusDeep: black ? "#FFFFFF" : "#7E1220"
    readonly property color lotusWash: black ? "#000000" : "#FBEDEE"
    readonly property color lotusOn: black ? "#000000" : "#FFFFFF"
    readonly property color night: "#0C1A2B"
    readonly property color night2: "#13263D"
    readonly property color nightLine: "#24405F"
    readonly property color snow: "#F4F7FB"
    readonly property color mist: "#A9BAD0"
    readonly property color gold: "#FFC845"
    readonly property color ok: black ? "#FFFFFF" : "#14613A"
    readonly property color okWash: black ? "#000000" : "#E8F3EC"
    readonly property color wait: black ? "#FFFFFF" : "#744400"
    readonly property color waitWash: black ? "#000000" : "#FDF1DC"
    readonly property color stop: black ? "#FFFFFF" : "#B3261E"
    readonly property color focus: black ? "#8CC8FF" : "#1F5FA8"
    readonly property int r1: 10
    readonly property int r2: 18
    readonly property int r3: 28
    readonly property int quick: 120
    readonly property int calm: 240
}
