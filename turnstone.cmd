@echo off
rem Runs the command line of this checkout, and builds it first when it has not been built yet.
rem After changing sources, build again: mvnw -pl cli,examples/shop -am -DskipTests package
setlocal
set "ROOT=%~dp0"
set "TURNSTONE_PROGRAM=%~0"
if not exist "%ROOT%cli\target\turnstone.built" (
    echo turnstone: building the command line; this is done once 1>&2
    pushd "%ROOT%"
    call mvnw.cmd -B -q -pl cli,examples/shop -am -DskipTests -DskipChecks -Dspotless.check.skip -Djacoco.skip package 1>&2
    if errorlevel 1 (
        popd
        echo turnstone: the build failed 1>&2
        exit /b 2
    )
    echo built> "cli\target\turnstone.built"
    popd
)
for /d %%d in ("%ROOT%cli\target\turnstone-*") do set "LAUNCHER=%%d\bin\turnstone.cmd"
call "%LAUNCHER%" %*
exit /b %ERRORLEVEL%
