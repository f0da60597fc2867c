@echo off
echo ecom: Embedded HBase and Spark need Linux or macOS; on Windows use WSL2. 1>&2
echo The commands of files run here too: java -jar ecom-examples\target\ecom-files.jar --help 1>&2
exit /b 1
