@echo off
rem Starts the command line. TURNSTONE_HOME moves the home folder (drivers\), JAVA_HOME chooses the Java,
rem TURNSTONE_JAVA_OPTS adds options for it.
setlocal
set "HERE=%~dp0.."
if not defined TURNSTONE_HOME set "TURNSTONE_HOME=%HERE%"
if not defined TURNSTONE_PROGRAM set "TURNSTONE_PROGRAM=%~0"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
    echo turnstone: Java was not found. Install Java 17 or newer, or point JAVA_HOME to one. 1>&2
    exit /b 2
)
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmn6m -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=30 -XX:SoftRefLRUPolicyMSPerMB=0 -Xshare:auto "-Dturnstone.home=%TURNSTONE_HOME%" "-Dturnstone.program=%TURNSTONE_PROGRAM%" %TURNSTONE_JAVA_OPTS% -cp "%HERE%\lib\*" dev.turnstone.cli.Main %*
exit /b %ERRORLEVEL%
