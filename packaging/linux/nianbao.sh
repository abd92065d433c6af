#!/bin/sh
# Starts 公开年报, or says why it cannot run on this machine before the program itself would fail without a word.
here=$(dirname "$(readlink -f "$0")")

refuse() {
  printf '%s\n' "$1" >&2
  if [ -n "$DISPLAY$WAYLAND_DISPLAY" ]; then
    if command -v zenity >/dev/null; then zenity --error --title=公开年报 --no-markup --text="$1"
    elif command -v kdialog >/dev/null; then kdialog --title 公开年报 --error "$1"
    elif command -v xmessage >/dev/null; then xmessage -center "$1"
    fi
  fi
  exit 1
}

older() { [ "$1" != "$2" ] && [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]; }

[ "$(uname -m)" = '@MACHINE@' ] ||
  refuse "这个安装包用于 @ARCH@ 电脑，这台电脑是 $(uname -m)。请换用相应的安装包。"

glibc=$(getconf GNU_LIBC_VERSION 2>/dev/null | cut -d ' ' -f 2)
if [ -n "$glibc" ] && older "$glibc" '@GLIBC@'; then
  refuse "系统太旧，公开年报不能运行：系统库 glibc 是 $glibc，需要 @GLIBC@ 或更新（统信 UOS 20、麒麟 V10、Debian 12 等）。请升级系统，或者换一台电脑使用；数据可以用交接包带走。"
fi

sandboxed=yes
for argument in "$@"; do [ "$argument" = --no-sandbox ] && sandboxed=no; done
if [ "$sandboxed" = yes ]; then
  [ "$(id -u)" != 0 ] || refuse '请不要用管理员（root）身份打开公开年报：用平时的用户登录后再打开。'
  # Without the helper's root rights the sandbox needs user namespaces, which some systems forbid.
  if [ ! -u "$here/chrome-sandbox" ]; then
    for setting in kernel/unprivileged_userns_clone=0 user/max_user_namespaces=0 kernel/apparmor_restrict_unprivileged_userns=1; do
      file=/proc/sys/${setting%=*}
      [ -r "$file" ] && [ "$(cat "$file")" = "${setting#*=}" ] &&
        refuse "这个系统要求先做一步设置。请改用 deb 安装包，或者请管理员运行：
sudo chown root:root '$here/chrome-sandbox' && sudo chmod 4755 '$here/chrome-sandbox'"
    done
  fi
fi

exec "$here/nianbao" "$@"
