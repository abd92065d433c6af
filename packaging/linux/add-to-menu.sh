#!/bin/sh
# For the person who runs it, without administrator rights: into the menu, and .nbz and .nbcs files with it. --remove takes both back.
set -e
here=$(dirname "$(readlink -f "$0")")
share=${XDG_DATA_HOME:-$HOME/.local/share}
entry=$share/applications/nianbao.desktop
type=$share/mime/packages/nianbao.xml
if [ "$1" = --remove ]; then
  rm -f "$entry" "$type"
  says='已从菜单中去掉。数据和程序文件夹没有动。'
else
  mkdir -p "$share/applications" "$share/mime/packages"
  sed "s|@FOLDER@|$here|; s|@ICON@|$here/icon.png|" "$here/nianbao.desktop" >"$entry"
  cp "$here/nianbao.xml" "$type"
  says='已加到菜单；双击 .nbz 交接包、.nbcs 参数包会用公开年报打开。移动了这个文件夹，请再运行一次。'
fi
if command -v update-desktop-database >/dev/null; then update-desktop-database -q "$share/applications" || true; fi
if command -v update-mime-database >/dev/null; then update-mime-database "$share/mime" || true; fi
echo "$says"
