; The 公开年报.exe of the portable folder: says what is not supported, else starts the program in the folder beside it.
; Given on the command line: VERSION, ICON, OUT.
Unicode true
RequestExecutionLevel user
SilentInstall silent
ManifestDPIAware true
Name "公开年报"
Icon "${ICON}"
OutFile "${OUT}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=2052 "ProductName" "公开年报"
VIAddVersionKey /LANG=2052 "FileDescription" "公开年报（便携版）"
VIAddVersionKey /LANG=2052 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "LegalCopyright" "MIT"
!include LogicLib.nsh
!include FileFunc.nsh
!include supported.nsh
LoadLanguageFile "${NSISDIR}\Contrib\Language files\SimpChinese.nlf"

Section
  !insertmacro RefuseOldWindows ""
  ${IfNot} ${FileExists} "$EXEDIR\app\nianbao.exe"
    MessageBox MB_OK|MB_ICONSTOP "没有找到 app 文件夹里的程序。$\r$\n$\r$\n请把压缩包整个解开以后再打开，不要只拖出这一个文件。"
    Quit
  ${EndIf}
  ${GetParameters} $0
  Exec '"$EXEDIR\app\nianbao.exe" $0'
SectionEnd
