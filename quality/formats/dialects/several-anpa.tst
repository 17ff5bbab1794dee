a0121x---
r i  bc-Market1 11-23 0100
^BC-Market1,100<
^Vellmouth to close 1<
	VELLMOUTH (AP) _ The harbour board voted number 1.
AP-WX-11-23-26 1158GMT<
a0122x---
r i  bc-Market2 11-23 0100
^BC-Market2,100<
^Vellmouth to close 2<
	VELLMOUTH (AP) _ The harbour board voted number 2.
AP-WX-11-23-26 1158GMT<
