// Made from display_board/shared/tokens.toml by display_board/generate.py; edit that.
pragma Singleton
import QtQuick

QtObject {
    readonly property color paper: "#FBF8F2"
    readonly property color card: "#FFFFFF"
    readonly property color sand: "#F3EEE3"
    readonly property color line: "#E4DDD0"
    readonly property color edge: "#8F8470"
    readonly property color ink: "#1D2433"
    readonly property color ink2: "#465069"
    readonly property color lotus: "#A51D2D"
    readonly property color lotusDeep: "#7E1220"
    readonly property color lotusWash: "#FBEDEE"
    readonly property color lotusOn: "#FFFFFF"
    readonly property color night: "#0C1A2B"
    readonly property color night2: "#13263D"
    readonly property color nightLine: "#24405F"
    readonly property color snow: "#F4F7FB"
    readonly property color mist: "#A9BAD0"
    readonly property color gold: "#FFC845"
    readonly property color ok: "#14613A"
    readonly property color okWash: "#E8F3EC"
    readonly property color wait: "#744400"
    readonly property color waitWash: "#FDF1DC"
    readonly property color stop: "#B3261E"
    readonly property color focus: "#1F5FA8"
    readonly property int r1: 10
    readonly property int r2: 18
    readonly property int r3: 28
    readonly property int quick: 120
    readonly property int calm: 240
}
