@echo off
rem Opens the studio. Needs Node; everything else it fetches on first use.
title The studio
cd /d "%~dp0"
where node >nul 2>nul
if errorlevel 1 if exist "%ProgramFiles%\nodejs\node.exe" set "PATH=%PATH%;%ProgramFiles%\nodejs"
where node >nul 2>nul
if errorlevel 1 (
  echo The studio needs Node, which is free: install the LTS version from https://nodejs.org and open this again.
  pause
  exit /b 1
)
node -e "const [a,b]=process.versions.node.split('.').map(Number);process.exit(a>20||(a===20&&b>=19)?0:1)"
if errorlevel 1 (
  echo The Node on this machine is too old: install the LTS version from https://nodejs.org and open this again.
  pause
  exit /b 1
)
node -e "const f=require('fs');try{process.exit(f.statSync('package-lock.json').mtimeMs>f.statSync('node_modules/.package-lock.json').mtimeMs?1:0)}catch{process.exit(1)}"
if errorlevel 1 (
  echo Setting up the studio. The first time this takes a minute or two.
  call npm ci --no-audit --no-fund --progress=true
  if errorlevel 1 (
    echo Setting up did not work. Check the internet connection and open this again.
    pause
    exit /b 1
  )
)
echo Starting the studio. It opens in your browser. Keep this window open.
call npm run --silent studio -- --open
if errorlevel 1 pause
