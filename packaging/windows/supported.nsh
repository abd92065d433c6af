; Asked before anything is written. This stub is a 32-bit program, so it starts where ours cannot and can say why.
!include WinVer.nsh
!include x64.nsh

; ANSWER is `/SD IDOK` where /S asks for silence, and nothing in the launcher: NSIS shows no message with /SD in a silent
; program, which the launcher always is.
!macro RefuseOldWindows ANSWER
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "公开年报需要 Windows 10（64 位）或更新的系统，这台电脑的 Windows 太旧（Windows 7、8、8.1 都不能用），没有改动任何文件。$\r$\n$\r$\n请把系统升级到 Windows 10 或 11，或者换一台电脑使用。以前的数据可以用“交接包”带过去。" ${ANSWER}
    SetErrorLevel 3
    Quit
  ${EndIf}
  ${IfNot} ${RunningX64}
    MessageBox MB_OK|MB_ICONSTOP "公开年报需要 64 位的 Windows，这台电脑装的是 32 位系统，没有改动任何文件。$\r$\n$\r$\n请改装 64 位的 Windows 10 或 11，或者换一台电脑使用。以前的数据可以用“交接包”带过去。" ${ANSWER}
    SetErrorLevel 3
    Quit
  ${EndIf}
!macroend
