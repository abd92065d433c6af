; Installs 公开年报 for the person who runs it, without administrator rights.
; Given on the command line: VERSION, SOURCE (the folder that runs), ICON, LISTS (folder of files.nsh), KILOBYTES, OUT;
; PLAIN leaves out the compression.
Unicode true
!ifdef PLAIN
  SetCompress off
!else
  SetCompressor /SOLID lzma
!endif
RequestExecutionLevel user
ManifestDPIAware true
Name "公开年报"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\nianbao"
InstallDirRegKey HKCU "Software\nianbao" "Folder"
BrandingText "公开年报 ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=2052 "ProductName" "公开年报"
VIAddVersionKey /LANG=2052 "FileDescription" "公开年报 安装程序"
VIAddVersionKey /LANG=2052 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "LegalCopyright" "MIT"

!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include supported.nsh
!include "${LISTS}/files.nsh"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\nianbao"
!define CLASSES "Software\Classes"
!define BUNDLE "nianbao.bundle"
!define PACK "nianbao.pack"
!define SHCNE_ASSOCCHANGED 0x08000000

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TITLE "安装公开年报 ${VERSION}"
!define MUI_WELCOMEPAGE_TEXT "公开年报用来编制、校验和保存政府信息公开工作年度报告，不联网，不要账号。$\r$\n$\r$\n不需要管理员权限。装过旧版本的，直接安装就是更新：数据不会动，新版本第一次打开年报库以前会自动备份一份。$\r$\n$\r$\n请先关闭正在运行的公开年报，再点“下一步”。"
!define MUI_FINISHPAGE_RUN "$INSTDIR\nianbao.exe"
!define MUI_FINISHPAGE_RUN_TEXT "打开公开年报"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"

; A program that runs keeps its own file from being opened for writing.
!macro WaitUntilClosed un
Function ${un}WaitUntilClosed
  again:
  IfFileExists "$INSTDIR\nianbao.exe" 0 closed
  ClearErrors
  FileOpen $0 "$INSTDIR\nianbao.exe" a
  IfErrors running
  FileClose $0
  Goto closed
  running:
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "公开年报正在运行。$\r$\n$\r$\n请先关闭它的窗口（会自动保存），再点“重试”。" /SD IDCANCEL IDRETRY again
  SetErrorLevel 4
  Quit
  closed:
FunctionEnd
!macroend
!insertmacro WaitUntilClosed ""
!insertmacro WaitUntilClosed "un."

; Which program opens a kind of file, for this person.
!macro Associate ending type name
  WriteRegStr HKCU "${CLASSES}\${ending}" "" "${type}"
  WriteRegStr HKCU "${CLASSES}\${ending}\OpenWithProgids" "${type}" ""
  WriteRegStr HKCU "${CLASSES}\${type}" "" "${name}"
  WriteRegStr HKCU "${CLASSES}\${type}\DefaultIcon" "" "$INSTDIR\nianbao.exe,0"
  WriteRegStr HKCU "${CLASSES}\${type}\shell\open" "" "用公开年报打开"
  WriteRegStr HKCU "${CLASSES}\${type}\shell\open\command" "" '"$INSTDIR\nianbao.exe" "%1"'
!macroend
; Another program that has taken the kind over meanwhile keeps it.
!macro Forget ending type
  ReadRegStr $0 HKCU "${CLASSES}\${ending}" ""
  ${If} $0 == "${type}"
    DeleteRegKey HKCU "${CLASSES}\${ending}"
  ${Else}
    DeleteRegValue HKCU "${CLASSES}\${ending}\OpenWithProgids" "${type}"
  ${EndIf}
  DeleteRegKey HKCU "${CLASSES}\${type}"
!macroend

Function .onInit
  !insertmacro RefuseOldWindows "/SD IDOK"
  ReadRegStr $0 HKCU "${UNINSTALL}" "DisplayVersion"
  ${If} $0 != ""
    ${VersionCompare} "$0" "${VERSION}" $1
    ${If} $1 == 1
      MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "这台电脑上装的是更新的版本 $0，现在要装的是 ${VERSION}。$\r$\n$\r$\n新版本打开过的年报库，旧版本不能打开；退回以后，请在打不开的提示里选“恢复备份”，恢复升级前的那一份。$\r$\n$\r$\n确实要退回 ${VERSION} 吗？" /SD IDYES IDYES goon
      SetErrorLevel 5
      Quit
      goon:
    ${EndIf}
  ${EndIf}
FunctionEnd

Function un.onInit
  Call un.WaitUntilClosed
FunctionEnd

Section "公开年报"
  Call WaitUntilClosed
  ; The files of the version before go, whatever they were; data is never among them. Another program's uninstaller
  ; that happens to lie in the chosen folder is not run.
  ReadRegStr $0 HKCU "Software\nianbao" "Folder"
  ${If} $0 == "$INSTDIR"
  ${AndIf} ${FileExists} "$INSTDIR\uninstall.exe"
    DetailPrint "正在移去旧版本的程序文件（数据不动）"
    ExecWait '"$INSTDIR\uninstall.exe" /S /KEEPLINKS _?=$INSTDIR'
  ${EndIf}
  !insertmacro InstallFiles
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  CreateShortcut "$SMPROGRAMS\公开年报.lnk" "$INSTDIR\nianbao.exe"
  CreateShortcut "$DESKTOP\公开年报.lnk" "$INSTDIR\nianbao.exe"

  WriteRegStr HKCU "Software\nianbao" "Folder" "$INSTDIR"
  !insertmacro Associate .nbz "${BUNDLE}" "公开年报交接包"
  !insertmacro Associate .nbcs "${PACK}" "公开年报参数包"
  System::Call 'shell32::SHChangeNotify(i ${SHCNE_ASSOCCHANGED}, i 0, p 0, p 0)'

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "公开年报"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\nianbao.exe,0"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "公开年报"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
SectionEnd

Section "Uninstall"
  ; File by file, and folders only when they are empty: whatever somebody put beside the program stays.
  !insertmacro RemoveFiles
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/KEEPLINKS" $1
  ${If} ${Errors}
    Delete "$SMPROGRAMS\公开年报.lnk"
    Delete "$DESKTOP\公开年报.lnk"
    !insertmacro Forget .nbz "${BUNDLE}"
    !insertmacro Forget .nbcs "${PACK}"
    DeleteRegKey HKCU "${UNINSTALL}"
    DeleteRegKey HKCU "Software\nianbao"
    System::Call 'shell32::SHChangeNotify(i ${SHCNE_ASSOCCHANGED}, i 0, p 0, p 0)'
    MessageBox MB_OK|MB_ICONINFORMATION "公开年报已卸载。$\r$\n$\r$\n年报数据没有动，仍在“文档”的“公开年报数据”文件夹里；以后重新安装，打开就能接着用。" /SD IDOK
  ${EndIf}
SectionEnd
