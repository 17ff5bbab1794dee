a0123x---
r i  bc-EU--Vellmouth-Market 1stLd-Writethru 11-23 0100
^BC-EU--Vellmouth-Market, 1st Ld-Writethru,100<
^Vellmouth to close fish market<
^Eds: Adds quote.<
^By JANE ROE=
^Associated Press=
	VELLMOUTH (AP) _ The harbour board voted on Monday to close the
market.
	``We have no choice,'' board chair Ilse Marrow said.
AP-WX-11-23-26 1158GMT<
