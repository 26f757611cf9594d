/* Made from display_board/clerk by display_board/generate.py. */
var k,Po,Pn,Te,Rn,Qt,Mo,Jt,Uo,Mn,Dn,is,gt=Symbol.for("pv"),en={},tn=[],ss=/^m(i|n|o|s|text|space)$/,Un=Array.isArray,Ln=tn.slice,We=Object.assign;function Le(e){e&&e.parentNode&&e.remove()}function wt(e,t,n){var o,r,i,a={},l=arguments.length;for(i in t)i=="key"?o=t[i]:i=="ref"&&typeof e!="function"?r=t[i]:a[i]=t[i];return l>2&&(a.children=l>3?Ln.call(arguments,2):n),bt(e,a,o,r,null)}function bt(e,t,n,o,r){var i={type:e,props:t,key:n,ref:o,__k:null,__:null,__b:0,__e:null,__c:null,constructor:gt,__v:r||++Po,__i:-1,__u:0};return!r&&k.vnode&&k.vnode(i),i}function Ke(e){return e.children}function Fe(e,t){this.props=e,this.context=t,this.__g=0}function Ce(e,t){if(t==null)return e.__&&Ce(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!="function"||e.props.__P?null:Ce(e)}function as(e){var t,n=e.__v,o=n.__e,r=[],i=[],a=e.__P;a&&((t=We({constructor:gt},n)).__v=n.__v+1,k.vnode&&k.vnode(t),Wn(a,t,n,e.__n,a.namespaceURI,32&n.__u?[o]:null,r,o||Ce(n),32&n.__u,i),t.__v=n.__v,t.__.__k[t.__i]=t,Ho(r,t,i),n.__=n.__e=null,t.__e!=o&&Lo(t))}function Lo(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),Lo(e)}function Ro(e){(8&e.__g||(e.__g|=8,Te.push(e),Qt++))&&Rn==k.debounceRendering||((Rn=k.debounceRendering)||queueMicrotask)(Wo)}function Wo(){try{for(var e,t=1;Te.length;)Te.length>t&&Te.sort(Mo),e=Te.shift(),t=Te.length,8&e.__g&&as(e)}finally{(Qt=Te.length)&&(Rn||queueMicrotask)(Wo)}}function Fo(e,t,n,o,r,i,a,l,f,d,p){var _,h,c,g,B,x,I=o.__k||tn,w=t.length;for(f=us(n,t,I,f,w),_=0;_<w;_++)(c=n.__k[_])!=null&&(h=~c.__i&&I[c.__i]||en,c.__i=_,x=Wn(e,c,h,r,i,a,l,f,d,p),g=c.__e,(h.ref!=c.ref||8&h.__u)&&(h.ref&&Fn(h.ref,null,c,h),c.ref&&p.push(c.ref,c.__c||g,c)),B=B||g,4&c.__u?(f=Ko(c,f,e,!h.__v),h.__e&&(h.__e=null)):typeof c.type=="function"&&x!==void 0?f=x:g&&(f=g.nextSibling),c.__u&=-21);return n.__e=B,f}function us(e,t,n,o,r){var i,a,l,f,d,p,_,h,c,g=n.length,B=g,x=0,I=0,w=e.__k=Array(r);for(i=0;i<r;i++)(a=t[i])!=null&&typeof a!="boolean"&&typeof a!="function"?(typeof a!="object"||a.constructor===String?a=w[i]=bt(null,a):Un(a)?a=w[i]=bt(Ke,{children:a}):a.constructor===gt&&a.__b?a=w[i]=bt(a.type,a.props,a.key,a.ref,a.__v):w[i]=a,f=i+x,a.__=e,a.__b=e.__b+1,l=null,~(d=a.__i=ls(a,n,f,B))&&(B--,(l=n[d])&&(l.__u|=2)),l&&l.__v?(a.__u|=16,d==f-1?x--:d==f+1?x++:d!=f&&(d>f?x--:x++,I=1)):(~d||(r>g?x--:r<g&&x++),typeof a.type!="function"&&(a.__u|=4))):w[i]=null;if(I){for(p=[],_=[],i=0;i<r;i++)if((a=w[i])&&16&a.__u){for(x=0,h=p.length;x<h;)p[c=x+h>>1]<a.__i?x=c+1:h=c;p[x]=a.__i,_[i]=x+1}for(x=p.length;i--;)_[i]&&(_[i]==x?x--:w[i].__u|=4)}if(B)for(i=0;i<g;i++)!(l=n[i])||2&l.__u||(l.__e==o&&(o=Ce(l)),Kn(l,l));return o}function Ko(e,t,n,o){var r,i,a,l;if(typeof e.type=="function"){if(e.props.__P)return t;if(r=e.__k)for(i=0;i<r.length;i++)r[i]&&(r[i].__=e,t=Ko(r[i],t,n,!1));return t}for(t&&!t.parentNode&&(t=Ce(e))&&!t.parentNode&&(t=null),a=e.__e,l=t;l&&l.nodeType==8;)l=l.nextSibling;for(a!=l&&(!o&&n.moveBefore&&a.parentNode?n.moveBefore(a,t):n.insertBefore(a,t||null)),t=a;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function ls(e,t,n,o){var r,i=e.key,a=e.type,l=t[n],f=l&&!(2&l.__u);if(l===null&&i==null||f&&i==l.key&&a==l.type)return n;if(o>(f?1:0)){for(r=n-1;r>=0;r--)if((l=t[r])&&!(2&l.__u)&&i==l.key&&a==l.type)return r;for(r=n+1;r<t.length;r++)if((l=t[r])&&!(2&l.__u)&&i==l.key&&a==l.type)return r}return-1}function Do(e,t,n){n==null&&(n=""),t[0]=="-"?e.setProperty(t,n):e[t]=n}function Zt(e,t,n,o,r){var i,a;if(t=="style")if(typeof n=="string")e.style.cssText=n;else{if(typeof o=="string"&&(e.style.cssText=o=""),o)for(t in o)n&&t in n||Do(e.style,t);if(n)for(t in n)o&&n[t]==o[t]||Do(e.style,t,n[t])}else if(t[0]=="o"&&t[1]=="n")typeof n!="function"&&(n=null),typeof o!="function"&&(o=null),(e.__e||(e.__e={}))[t]=n,n&&o||(a=Dn[t]||(Dn[t]=cs(t)),(e.__a||(e.__a={}))[t]=Mn,i=t!=(t=t.replace(Uo,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),n?e.addEventListener(t,a,i):e.removeEventListener(t,a,i));else{if(r=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=n??"")}catch{}if(typeof n=="function")return;n==null||n===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&n==1?"":n)}}function cs(e){return function(t){var n=this.__e;if(n){if(n=n[e],t[Jt]==null)t[Jt]=Mn++;else if(t[Jt]<this.__a[e])return;return n(k.event?k.event(t):t)}}}function Wn(e,t,n,o,r,i,a,l,f,d){var p,_,h,c,g,B,x,I,w,H,R,In,No,Yt,Me,Io,Ee,Ue,$e=t.type;if(t.constructor!==gt)return null;128&n.__u&&(f=32&n.__u,p=n.__c.__z)&&(t.__u|=f,_=i=[],p.nodeType==8?l=Xt(p,i):i.push(p),l=i[0]||l),(p=k.__b)&&p(t);e:if(typeof $e=="function"){h=a.length;try{if(I=t.props,w=(p=$e.prototype)&&p.render,H=(p=$e.contextType)&&o[p.__c],R=p?H?H.props.value:p.__:o,(c=n.__c)?(t.__c=c,2&c.__g&&(c.__g|=1)):(w?t.__c=c=new $e(I,R):(t.__c=c=new Fe(I,R),c.constructor=$e,c.render=ps),H&&H.sub(c),c.state||(c.state={}),c.__n=o,c.__g|=8,c.__h=[],c.__k=[]),w&&(c.__s||(c.__s=c.state),$e.getDerivedStateFromProps&&(c.__s==c.state&&(c.__s=We({},c.__s)),We(c.__s,$e.getDerivedStateFromProps(I,c.__s)))),g=c.props,B=c.state,c.__v=t,n.__c){if(I!==g&&w&&!$e.getDerivedStateFromProps&&c.componentWillReceiveProps&&c.componentWillReceiveProps(I,R),t.__v==n.__v&&!(8&c.__g)||!(4&c.__g)&&c.shouldComponentUpdate&&c.shouldComponentUpdate(I,c.__s,R)===!1){t.__v!=n.__v&&(c.props=I,c.state=c.__s,c.__g&=-9),t.__e=n.__e,t.__k=n.__k,t.__k.some(function(ae){ae&&(ae.__=t)}),tn.push.apply(c.__h,c.__k),c.__k=[],c.__h.length&&a.push(c),l=Ce(n);break e}c.componentWillUpdate&&c.componentWillUpdate(I,c.__s,R),w&&c.componentDidUpdate&&c.__h.push(function(){c.componentDidUpdate(g,B,x)})}else w&&!$e.getDerivedStateFromProps&&c.componentWillMount&&c.componentWillMount(),w&&c.componentDidMount&&c.__h.push(c.componentDidMount);c.context=R,c.props=I,c.__P=e,c.__g&=-5,In=k.__r,No=w?25:0;do c.__g&=-9,In&&In(t),p=c.render(c.props,c.state=c.__s,c.context);while(8&c.__g&&++No<25);w&&(tn.push.apply(c.__h,c.__k),c.__k=[]),c.state=c.__s,c.getChildContext&&(o=We({},o,c.getChildContext())),w&&n.__c&&c.getSnapshotBeforeUpdate&&(x=c.getSnapshotBeforeUpdate(g,B)),Yt=p&&p.type===Ke&&p.key==null?p.props.children:p,I.__P&&(p=l,r=(e=I.__P).namespaceURI,f=i=null,n.props&&n.props.__P!=e&&(n.__k.some(function(ae){ae&&Kn(ae,ae)}),n.__k=null),l=n.__k?Ce(n,0):null),l=Fo(e,Un(Yt)?Yt:[Yt],t,n,o,r,i,a,l,f,d),I.__P&&(t.__e=null,l=p),t.__u&=-161,_&&_.some(Le),c.__h.length&&a.push(c),1&c.__g&&(c.__g&=-4)}catch(ae){if(a.length=h,t.__v=null,f||i)if(ae&&ae.then){if(t.__u|=128|f,i){for(~(Ee=i.indexOf(l||void 0))||(Ee=i.length);(Ue=i[Ee-1])&&Ue.nodeType==8;)Ee--;for(;Ee<i.length;Ee++)if(Ue=i[Ee])if(i[Ee]=null,Me){if(Ue==Io)break}else{if(Ue.nodeType!=8)break;Ue.data.startsWith("$s")&&(Io=Xt(Me=Ue))}}if(!Me){for(;l&&l.nodeType==8&&l.nextSibling;)l=l.nextSibling;Me=l}(p=Xt(Me=t.__c.__z||(t.__c.__z=Me)))?(t.__e=Me,l=p):t.__e=l,l=l&&l.nextSibling}else i&&i.some(Le);else t.__e=n.__e;t.__k||(t.__k=n.__k||[]),ae&&ae.then||Bo(t),k.__e(ae,t,n)}}else l=t.__e=fs(n.__e,t,n,o,r,i,a,f,d,e);return(p=k.diffed)&&p(t),l}function Xt(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))n++;else if(e.data.startsWith("/$s")&&!--n)return e}t&&t.push(e)}}function Bo(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(Bo))}function Ho(e,t,n){for(var o=0;o<n.length;)Fn(n[o++],n[o++],n[o++]);k.__c&&k.__c(t,e),e.some(function(r){try{e=r.__h,r.__h=[],e.some(function(i){i.call(r)})}catch(i){k.__e(i,r.__v)}})}function fs(e,t,n,o,r,i,a,l,f,d){var p,_,h,c,g,B,x,I,w=n.props||en,H=t.props,R=t.type;if(R=="svg"?r="http://www.w3.org/2000/svg":R=="math"?r="http://www.w3.org/1998/Math/MathML":r||(r="http://www.w3.org/1999/xhtml"),i){for(p=0;p<i.length;p++)if((g=i[p])&&(R?g.localName==R:g.nodeType==3)){e=g,i[p]=null;break}}if(!e){if(I=d.ownerDocument||document,!R)return I.createTextNode(H);e=I.createElementNS(r,R,H.is?H:d),l&&(k.__m&&k.__m(t,i),l=!1),i=null}if(R){if(d=R=="template"&&e.content||e,i=R=="textarea"&&H.defaultValue!=null?null:i&&Ln.call(d.childNodes),!l&&i)for(w={},p=0;p<e.attributes.length;p++)w[(g=e.attributes[p]).name]=g.value;for(p in w)g=w[p],p=="dangerouslySetInnerHTML"?h=g:p=="children"||p in H||p=="value"&&"defaultValue"in H||p=="checked"&&"defaultChecked"in H||Zt(e,p,null,g,r);for(p in H)g=H[p],p=="children"?c=g:p=="dangerouslySetInnerHTML"?_=g:p=="value"?B=g:p=="checked"?x=g:l&&typeof g!="function"||w[p]===g||Zt(e,p,g,w[p],r);_?(l||h&&(_.__html==h.__html||_.__html==e.innerHTML)||(e.innerHTML=_.__html),t.__k=[]):(h&&(e.textContent=""),(R=="foreignObject"||r=="http://www.w3.org/1998/Math/MathML"&&ss.test(R))&&(r="http://www.w3.org/1999/xhtml"),Fo(d,Un(c)?c:[c],t,n,o,r,i,a,i?i[0]:n.__k&&Ce(n,0),l,f),i&&i.some(Le)),l&&R!="textarea"||(p="value",R=="progress"&&B==null?e.removeAttribute(p):B==null||B===e[p]&&(R!="progress"||B)||Zt(e,p,B,w[p],r),p="checked",x!=null&&x!=e[p]&&Zt(e,p,x,w[p],r))}else w===H||l&&e.data==H||(e.data=H);return e}function Fn(e,t,n,o){try{typeof e=="function"?t?t.__x=e(t)||1:o&&(o=o.__c||o.__e)&&(t=o.__x)&&(o.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(r){k.__e(r,n)}}function Kn(e,t,n){var o,r,i,a;if(k.unmount&&k.unmount(e),!(o=e.ref)||o.current&&o.current!=e.__e||Fn(o,null,t,e),o=e.__c){if(o.componentWillUnmount)try{o.componentWillUnmount()}catch(l){k.__e(l,t)}o.__P=o.__n=null}if(o=e.__k)for(a=0;a<o.length;a++)o[a]&&Kn(o[a],t,typeof e.type!="function"||n&&!e.props.__P);!n&&(o=e.__c)&&(o=o.__z)&&(r=Xt(o,i=[]))&&(o==e.__e&&i.some(Le),Le(r),Le(o)),n||Le(e.__e),e.__e=e.__c=e.__=null}function ps(e,t,n){return this.constructor(e,n)}function Bn(e,t){var n,o,r,i;k.__&&k.__(e,t),t.nodeType==9&&(t=t.documentElement),o=(n=e&&32&e.__u)?null:t.__k,t.__k=bt(Ke,{children:[e]}),r=[],i=[],Wn(t,t.__k,o||en,en,t.namespaceURI,o?null:t.firstChild?Ln.call(t.childNodes):null,r,o?o.__e:t.firstChild,n,i),Ho(r,t.__k,i),t.__k.props.children=null}k={__e:function(e,t,n,o){for(var r,i,a;t=t.__;)if((r=t.__c)&&!(1&r.__g)){r.__g|=4;try{if((a=(i=r.constructor)&&i.getDerivedStateFromError)&&r.setState(i.getDerivedStateFromError(e)),r.componentDidCatch&&(r.componentDidCatch(e,o||{}),a=1),a&&8&r.__g)return void(r.__g|=2)}catch(l){e=l}}throw Qt=0,e}},Po=0,Pn=function(e){return e!=null&&e.constructor===gt},Fe.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=We({},this.state)),typeof e=="function"&&(e=e(We({},n),this.props)),e&&(We(n,e),this.__v&&(t&&this.__k.push(t),Ro(this)))},Fe.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),Ro(this))},Fe.prototype.render=Ke,Te=[],Qt=0,Mo=function(e,t){return e.__v.__b-t.__v.__b},Jt=Symbol(),Uo=/(PointerCapture)$|Capture$/i,Mn=0,Dn={},is=0;var qo=function(e,t,n,o){var r;t[0]=0;for(var i=1;i<t.length;i++){var a=t[i++],l=t[i]?(t[0]|=a?1:2,n[t[i++]]):t[++i];a===3?o[0]=l:a===4?o[1]=Object.assign(o[1]||{},l):a===5?(o[1]=o[1]||{})[t[++i]]=l:a===6?o[1][t[++i]]+=l+"":a?(r=e.apply(l,qo(e,l,n,["",null])),o.push(r),l[0]?t[0]|=2:(t[i-2]=0,t[i]=r)):o.push(l)}return o},jo=new Map;function Vo(e){var t=jo.get(this);return t||(t=new Map,jo.set(this,t)),(t=qo(this,t.get(e)||(t.set(e,t=(function(n){for(var o,r,i=1,a="",l="",f=[0],d=function(h){i===1&&(h||(a=a.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?f.push(0,h,a):i===3&&(h||a)?(f.push(3,h,a),i=2):i===2&&a==="..."&&h?f.push(4,h,0):i===2&&a&&!h?f.push(5,0,!0,a):i>=5&&((a||!h&&i===5)&&(f.push(i,0,a,r),i=6),h&&(f.push(i,h,0,r),i=6)),a=""},p=0;p<n.length;p++){p&&(i===1&&d(),d(p));for(var _=0;_<n[p].length;_++)o=n[p][_],i===1?o==="<"?(d(),f=[f],i=3):a+=o:i===4?a==="--"&&o===">"?(i=1,a=""):a=o+a[0]:l?o===l?l="":a+=o:o==='"'||o==="'"?l=o:o===">"?(d(),i=1):i&&(o==="="?(i=5,r=a,a=""):o==="/"&&(i<5||n[p][_+1]===">")?(d(),i===3&&(f=f[0]),i=f,(f=f[0]).push(2,0,i),i=0):o===" "||o==="	"||o===`
`||o==="\r"?(d(),i=2):a+=o),i===3&&a==="!--"&&(i=4,f=f[0])}return d(),f})(e)),t),arguments,[])).length>1?t:t[0]}var u=Vo.bind(wt);var tt=[{id:"call",icon:"arrow",from:["waiting","parked"],to:"called",asks:"outcome",undoable:!0},{id:"return",icon:"return",from:["parked","no_show"],to:"waiting"},{id:"recall",key:"F8",icon:"bell",from:["called"],to:"called"},{id:"start",key:"F2",icon:"play",from:["called"],to:"serving",undoable:!0},{id:"finish",key:"F4",icon:"check",from:["called","serving","parked"],to:"served",asks:"outcome",undoable:!0},{id:"no-show",key:"F7",icon:"absent",from:["called"],to:"no_show",undoable:!0},{id:"transfer",key:"F6",icon:"transfer",from:["called","serving","waiting"],to:"waiting",asks:"transfer"},{id:"park",key:"F10",icon:"bookmark",from:["called","serving"],to:"parked",asks:"park"},{id:"add-service",key:"F3",icon:"plus",from:["serving"],asks:"add-service"},{id:"priority",icon:"chevrons_up",from:["waiting","parked"],asks:"priority"},{id:"print",icon:"printer",from:["waiting","parked","called","serving"],asks:"print"},{id:"cancel",icon:"close",from:["waiting","parked"],to:"cancelled",asks:"cancel"}],Go=["recall","start","finish","no-show","transfer","park"].map(kt),Hn=["F9","NumpadEnter"],jn=15e3,zo=1500,Yo="ArrowDown",Zo="i";function kt(e){let t=tt.find(n=>n.id===e);if(!t)throw new Error(`no act ${e}`);return t}function nt(e,t){return t!==null&&e.from.includes(t.state)}function Jo(e){return tt.find(t=>t.key===e)}var ot,L,qn,Xo,Vn=Object.is,nn=0,ar=[],Gn=[],M=k,Qo=M.__b,er=M.__r,tr=M.diffed,nr=M.__c,or=M.unmount,rr=M.__;function on(e,t){M.__h&&M.__h(L,e,nn||t),nn=0;var n=L.__H||(L.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function Y(e){return nn=1,ds(ur,e)}function ds(e,t,n){var o=on(ot++,2);if(o.t=e,!o.__c&&(o.__=[n?n(t):ur(void 0,t),function(i){var a=(o.__N||o.__)[0],l=o.t(a,i);Vn(a,l)||(o.__N=[l,o.__[1]],o.__c.setState({}))}],o.__c=L,!L.__f)){L.__f=!0;var r=L.shouldComponentUpdate;L.shouldComponentUpdate=function(i,a,l){var f=this.__H;if(!f)return!0;var d=!1,p=this.props!=i;if(f.__.some(function(h){h.__N&&(d=!0,Vn(h.__[0],h.__N[0])||(p=!0))}),r){var _=r.call(this,i,a,l);return d?_||p:_}return!d||p}}return o.__}function q(e,t){var n=on(ot++,3);!M.__s&&Yn(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,L.__H.__h.push(n))}function xt(e,t){var n=on(ot++,4);!M.__s&&Yn(n.__H,t)&&(n.__P=!1,n.__=e,n.u=t,L.__h.push(n))}function U(e){return nn=5,rn(function(){return{current:e}},[])}function rn(e,t){var n=on(ot++,7);return Yn(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function ms(){var e;do{for(;e=Gn.shift();)try{St(e)}catch(n){M.__e(n,{__:(e=e.__P)&&e.__v})}for(;e=ar.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(St),t.__h.some(zn),t.__h=[]}catch(n){t.__h=[],M.__e(n,e.__v)}}}while(Gn.length)}M.__b=function(e){L=null,Qo&&Qo(e)},M.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),rr&&rr(e,t)},M.__r=function(e){er&&er(e),ot=0;var t=(L=e.__c).__H;t&&(qn==L?L.__h=[]:(t.__h.some(St),t.__h.some(zn),ot=0),t.__h=[],t.__.some(function(n){n.__N&&(n.__=n.__N),n.u=n.__N=void 0})),qn=L},M.diffed=function(e){tr&&tr(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&sr(ar.push(t)),t.__H.__.some(function(n){n.u&&(n.__H=n.u)})),qn=L=null},M.__c=function(e,t){t.some(function(n){try{n.__h.some(St),n.__h=n.__h.filter(function(o){return!o.__||zn(o)})}catch(o){n.__h=[function(){throw o}]}}),nr&&nr(e,t)},M.unmount=function(e){or&&or(e);var t,n,o=e.__c;o&&o.__H&&(o.__H.__.some(function(r){try{if(r.__P&&r.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n=n&&n.__c}r.__P=n,sr(Gn.push(r))}else St(r)}catch(i){t=i}}),o.__H=void 0,t&&M.__e(t,o.__v))};var ir=typeof requestAnimationFrame=="function";function _s(e){var t,n=function(){clearTimeout(o),ir&&cancelAnimationFrame(t),setTimeout(e)},o=setTimeout(n,35);ir&&(t=requestAnimationFrame(n))}function sr(e){e!=1&&Xo==M.requestAnimationFrame||((Xo=M.requestAnimationFrame)||_s)(ms)}function St(e){var t=L,n=e.__c;typeof n=="function"&&(e.__c=void 0,n()),L=t}function zn(e){var t=L;e.__c=e.__(),L=t}function Yn(e,t){return!e||e.length!=t.length||t.some(function(n,o){return!Vn(n,e[o])})}function ur(e,t){return typeof t=="function"?t(e):t}var vs=Symbol.for("preact-signals");function ln(){if(ye>1)ye--;else{var e,t=!1;for((function(){var r=an;for(an=void 0;r!==void 0;){var i=r.S;if(i.v===r.v)for(var a=i.t;a!==void 0;a=a.x)a.i===r.i&&(a.i=i.i);r=r.o}})();Tt!==void 0;){var n=Tt;for(Tt=void 0,sn++;n!==void 0;){var o=n.u;if(n.u=void 0,n.f&=-3,!(8&n.f)&&cr(n))try{n.c()}catch(r){t||(e=r,t=!0)}n=o}}if(sn=0,ye--,t)throw e}}function V(e){if(ye>0)return e();Zn=++hs,ye++;try{return e()}finally{ln()}}var Et,A=void 0;function Ct(e){var t=A,n=Et;A=void 0,Et=void 0;try{return e()}finally{A=t,Et=n}}var Tt=void 0,ye=0,sn=0,hs=0,Zn=0,an=void 0,un=0;function lr(e){if(A!==void 0){var t=e.n;if(t===void 0||t.t!==A)return t={i:0,S:e,p:A.s,n:void 0,t:A,e:void 0,x:void 0,r:t},A.s!==void 0&&(A.s.n=t),A.s=t,e.n=t,32&A.f&&e.S(t),t;if(t.i===-1)return t.i=0,t.n!==void 0&&(t.n.p=t.p,t.p!==void 0&&(t.p.n=t.n),t.p=A.s,t.n=void 0,A.s.n=t,A.s=t),t}}function F(e,t){this.v=e,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=t?.watched,this.Z=t?.unwatched,this.name=t?.name}F.prototype.brand=vs;F.prototype.h=function(){return!0};F.prototype.S=function(e){var t=this,n=this.t;n!==e&&e.e===void 0&&(e.x=n,this.t=e,n!==void 0?n.e=e:Ct(function(){var o;(o=t.W)==null||o.call(t)}))};F.prototype.U=function(e){var t=this;if(this.t!==void 0){var n=e.e,o=e.x;n!==void 0&&(n.x=o,e.e=void 0),o!==void 0&&(o.e=n,e.x=void 0),e===this.t&&(this.t=o,o===void 0&&Ct(function(){var r;(r=t.Z)==null||r.call(t)}))}};F.prototype.subscribe=function(e){var t=this;return oe(function(){var n=t.value;Ct(function(){return e(n)})},{name:"sub"})};F.prototype.valueOf=function(){return this.value};F.prototype.toString=function(){return this.value+""};F.prototype.toJSON=function(){return this.value};F.prototype.peek=function(){var e=this;return Ct(function(){return e.value})};Object.defineProperty(F.prototype,"value",{get:function(){var e=lr(this);return e!==void 0&&(e.i=this.i),this.v},set:function(e){if(e!==this.v){if(sn>100)throw new Error("Cycle detected");(function(n){ye!==0&&sn===0&&n.l!==Zn&&(n.l=Zn,an={S:n,v:n.v,i:n.i,o:an})})(this),this.v=e,this.i++,un++,ye++;try{for(var t=this.t;t!==void 0;t=t.x)t.t.N()}finally{ln()}}}});function $(e,t){return new F(e,t)}function cr(e){for(var t=e.s;t!==void 0;t=t.n)if(t.S.i!==t.i||!t.S.h()||t.S.i!==t.i)return!0;return!1}function fr(e){for(var t=e.s;t!==void 0;t=t.n){var n=t.S.n;if(n!==void 0&&(t.r=n),t.S.n=t,t.i=-1,t.n===void 0){e.s=t;break}}}function pr(e){for(var t=e.s,n=void 0;t!==void 0;){var o=t.p;t.i===-1?(t.S.U(t),o!==void 0&&(o.n=t.n),t.n!==void 0&&(t.n.p=o)):n=t,t.S.n=t.r,t.r!==void 0&&(t.r=void 0),t=o}e.s=n}function Be(e,t){F.call(this,void 0,t),this.x=e,this.s=void 0,this.g=un-1,this.f=4}Be.prototype=new F;Be.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===un))return!0;if(this.g=un,this.f|=1,this.i>0&&!cr(this))return this.f&=-2,!0;var e=A;try{fr(this),A=this;var t=this.x();(16&this.f||this.v!==t||this.i===0)&&(this.v=t,this.f&=-17,this.i++)}catch(n){this.v=n,this.f|=16,this.i++}return A=e,pr(this),this.f&=-2,!0};Be.prototype.S=function(e){if(this.t===void 0){this.f|=36;for(var t=this.s;t!==void 0;t=t.n)t.S.S(t)}F.prototype.S.call(this,e)};Be.prototype.U=function(e){if(this.t!==void 0&&(F.prototype.U.call(this,e),this.t===void 0)){this.f&=-33;for(var t=this.s;t!==void 0;t=t.n)t.S.U(t)}};Be.prototype.N=function(){if(!(2&this.f)){this.f|=6;for(var e=this.t;e!==void 0;e=e.x)e.t.N()}};Object.defineProperty(Be.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cycle detected");var e=lr(this);if(this.h(),e!==void 0&&(e.i=this.i),16&this.f)throw this.v;return this.v}});function Z(e,t){return new Be(e,t)}function dr(e){var t=e.j;if(e.j=void 0,typeof t=="function"){ye++;var n=A;A=void 0;try{t()}catch(o){throw e.f&=-2,e.f|=8,Jn(e),o}finally{A=n,ln()}}}function Jn(e){for(var t=e.s;t!==void 0;t=t.n)t.S.U(t);e.x=void 0,e.s=void 0,dr(e)}function $s(e){if(A!==this)throw new Error("Out-of-order effect");pr(this),A=e,this.f&=-2;try{8&this.f&&Jn(this)}finally{ln()}}function rt(e,t){this.x=e,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=t?.name,Et&&Et.push(this)}rt.prototype.c=function(){var e=this.S();try{if(8&this.f||this.x===void 0)return;var t=this.x();typeof t=="function"&&(this.j=t)}finally{e()}};rt.prototype.S=function(){if(1&this.f)throw new Error("Cycle detected");this.f|=1,this.f&=-9,dr(this),fr(this),ye++;var e=A;return A=this,$s.bind(this,e)};rt.prototype.N=function(){2&this.f||(this.f|=2,this.u=Tt,Tt=this)};rt.prototype.d=function(){this.f|=8,1&this.f||Jn(this)};rt.prototype.dispose=function(){this.d()};function oe(e,t){var n=new rt(e,t);try{n.c()}catch(r){throw n.d(),r}var o=n.d.bind(n);return o[Symbol.dispose]=o,o}var mr,fn,cn,ys=typeof window<"u"&&!!window.__PREACT_SIGNALS_DEVTOOLS__;var _r=[];oe(function(){mr=this.N})();function it(e,t){k[e]=t.bind(null,k[e]||function(){})}function Ot(e){if(cn){var t=cn;cn=void 0,t()}cn=e&&e.S()}function vr(e){var t=this,n=e.data,o=gs(n);o.name="ReactiveDom",o.value=n;var r=rn(function(){for(var l=t,f=t.__v;f=f.__;)if(f.__c){f.__c.__$f|=4;break}var d=Z(function(){var c=o.value.value;return c===0?0:c===!0?"":c||""}),p=Z(function(){return!Array.isArray(d.value)&&!Pn(d.value)}),_=oe(function(){if(this.N=hr,p.value){var c=d.value;l.__v&&l.__v.__e&&l.__v.__e.nodeType===3&&(l.__v.__e.data=c)}}),h=t.__$u.d;return t.__$u.d=function(){_(),h.call(this)},[p,d]},[]),i=r[0],a=r[1];return i.value?a.peek():a.value}vr.displayName="ReactiveTextNode";Object.defineProperties(F.prototype,{constructor:{configurable:!0,value:wt(Ke,null).constructor},type:{configurable:!0,value:vr},props:{configurable:!0,get:function(){var e=this;return{data:{get value(){return e.value}}}}},__b:{configurable:!0,value:1}});it("__b",function(e,t){if(Ot(),fn=void 0,typeof t.type=="string"){var n,o=t.props;for(var r in o)if(r!=="children"){var i=o[r];i instanceof F&&(n||(t.__np=n={}),n[r]=i,o[r]=i.peek())}}e(t)});it("__r",function(e,t){if(e(t),t.type!==Ke){Ot();var n,o=t.__c;o&&(o.__$f&=-2,(n=o.__$u)===void 0&&(o.__$u=n=(function(r,i){var a;return oe(function(){a=this},{name:i}),a.c=r,a})((function(r){return function(){var i;ys&&((i=this.y)==null||i.call(this)),r.__$f|=1,r.setState({})}})(o),typeof t.type=="function"?t.type.displayName||t.type.name:""))),fn=o,Ot(n)}});it("__e",function(e,t,n,o){Ot(),fn=void 0,e(t,n,o)});it("diffed",function(e,t){Ot(),fn=void 0;var n;if(typeof t.type=="string"&&(n=t.__e)){var o=t.__np,r=t.props,i=n.U;if(i)for(var a in i){var l=i[a];l===void 0||o&&a in o||(l.d(),i[a]=void 0)}if(o){i||(i={},n.U=i);for(var f in o){var d=i[f],p=o[f];d===void 0?(d=bs(n,f,p,r),i[f]=d):d.o(p,r)}}}e(t)});function bs(e,t,n,o){var r=t in e&&e.ownerSVGElement===void 0,i=$(n);return{o:function(a,l){i.value=a,o=l},d:oe(function(){this.N=hr;var a=i.value.value;o[t]!==a&&(o[t]=a,r?e[t]=a:a!=null&&(a!==!1||t[4]==="-")?e.setAttribute(t,a):e.removeAttribute(t))})}}it("unmount",function(e,t){if(typeof t.type=="string"){var n=t.__e;if(n){var o=n.U;if(o){n.U=void 0;for(var r in o){var i=o[r];i&&i.d()}}}var a=t.__np;if(a){var l=t.props;for(var f in a)l[f]=a[f]}t.__np=void 0}else{var d=t.__c;if(d){d.__$f|=8;var p=d.__$u;p&&(d.__$u=void 0,p.d())}}e(t)});it("__h",function(e,t,n,o){o<3&&(t.__$f|=2),e(t,n,o)});Fe.prototype.shouldComponentUpdate=function(e,t){if(this.__R)return!0;var n=this.__$u,o=n&&n.s!==void 0;for(var r in t)return!0;if(this.__f||typeof this.u=="boolean"&&this.u===!0){var i=2&this.__$f;if(!(o||i||4&this.__$f)||1&this.__$f)return!0}else if(!(o||4&this.__$f)||3&this.__$f)return!0;for(var a in e)if(a!=="__source"&&e[a]!==this.props[a])return!0;for(var l in this.props)if(!(l in e))return!0;return!1};function gs(e,t){return rn(function(){return $(e,t)},[])}var ws=function(e){queueMicrotask(function(){queueMicrotask(e)})};function ks(){V(function(){for(var e;e=_r.shift();)mr.call(e)})}function hr(){_r.push(this)===1&&(k.requestAnimationFrame||ws)(ks)}function $r(e){return(t,n={})=>{let o=n.count===1?e[t+".one"]:void 0,r=o!==void 0?o:e[t];return r===void 0?t:r.replace(/\{(\w+)\}/g,(i,a)=>n[a]===void 0?i:String(n[a]))}}async function yr(e,t){let n=await fetch(e+"/"+t+".json");if(!n.ok)throw new Error("texts: "+n.status+" for "+t);return n.json()}var Xn=["vi","en"],gr="luot.clerk.language",wr={},J=$("vi"),kr=Z(()=>$r(wr[J.value]??{})),Qn=$("counter"),Ss=Z(()=>({place:pn({place:Qn.value})}));function s(e,t){return kr.value(e,{...Ss.value,...t})}function pn(e){return kr.value(`place.${e.place??"counter"}`)}async function Sr(){let e=new URL("i18n",import.meta.url).href;await Promise.all(Xn.map(async t=>{wr[t]=await yr(e,t)})),eo(xs())}function eo(e){J.value=e,document.documentElement.lang=e,localStorage.setItem(gr,e)}function xs(){return localStorage.getItem(gr)==="en"?"en":"vi"}function E(e){return e[J.value]||e.vi}function K(e){return s(`${e.place??"counter"}.title`,{code:e.code})}function He(e){let t=Math.max(0,Math.floor(e/6e4));return t===0?s("duration.none"):t<60?s("duration.minutes",{minutes:t}):s("duration.hours",{hours:Math.floor(t/60),minutes:t%60})}function xr(e){let t=Math.max(0,Math.floor(e/1e3)),[n,o,r]=[Math.floor(t/3600),Math.floor(t/60)%60,t%60],i=`${String(o).padStart(2,"0")}:${String(r).padStart(2,"0")}`;return n?`${n}:${i}`:i}function Q(e,t){return new Intl.DateTimeFormat("en-GB",{hour:"2-digit",minute:"2-digit",timeZone:t}).format(e)}function je(e){let t=J.value==="vi"?"vi-VN":"en-GB";return new Intl.DateTimeFormat(t,{dateStyle:"long",timeZone:"UTC"}).format(Date.parse(e))}function Er(e,t,n){let o=br(e)-br(Q(t,n)),r=t-t%6e4;return new Date(r+o*6e4).toISOString()}function br(e){let[t=0,n=0]=e.split(":").map(Number);return t*60+n}var Es=["wrong_state","nothing_to_undo","counter_closed","counter_taken","not_allowed","unknown_device","too_many_requests","busy","storage_failed"];function re(e){if(e.detail)return e.detail;let t=Es.includes(e.code)?`refused.${e.code}`:"refused.other";return s(t,{seconds:e.retryAfterSeconds??1})}function Tr(e,t,n){return"#"+[1,3,5].map(r=>{let i=parseInt(e.slice(r,r+2),16),a=parseInt(t.slice(r,r+2),16);return Math.round(i+(a-i)*n).toString(16).padStart(2,"0")}).join("")}function Cr(e){let{style:t}=document.documentElement;for(let n of["--lotus","--lotus-deep","--lotus-wash"])t.removeProperty(n);e===null||!/^#[0-9a-f]{6}$/i.test(e)||(t.setProperty("--lotus",e),t.setProperty("--lotus-deep",Tr(e,"#000000",.25)),t.setProperty("--lotus-wash",Tr(e,"#FFFFFF",.92)))}var Gu=Object.freeze({TICKET_ISSUED:"ticket.issued",TICKET_CALLED:"ticket.called",TICKET_RECALLED:"ticket.recalled",TICKET_STARTED:"ticket.started",TICKET_FINISHED:"ticket.finished",TICKET_PARKED:"ticket.parked",TICKET_RETURNED:"ticket.returned",TICKET_TRANSFERRED:"ticket.transferred",TICKET_SERVICE_ADDED:"ticket.service_added",TICKET_LET_PASS:"ticket.let_pass",TICKET_CONFIRMED:"ticket.confirmed",TICKET_PUT_BACK:"ticket.put_back",TICKET_PRIORITY_CHANGED:"ticket.priority_changed",TICKET_REMINDER:"ticket.reminder",TICKET_NO_SHOW:"ticket.no_show",TICKET_MISSED:"ticket.missed",TICKET_CANCELLED:"ticket.cancelled",TICKET_EXPIRED:"ticket.expired",TICKET_UNDONE:"ticket.undone",TICKET_PRINTED:"ticket.printed",TICKET_PRINT_FAILED:"ticket.print_failed",TICKET_PRINT_ORDERED:"ticket.print_ordered",COUNTER_OPENED:"counter.opened",COUNTER_PAUSED:"counter.paused",COUNTER_CLOSED:"counter.closed",SERVICE_OPENED:"service.opened",SERVICE_CLOSED:"service.closed",RATING_ASKED:"rating.asked",CASE_ASSIGNED:"case.assigned",CASE_CLOSED:"case.closed",SUGGESTION_REPLIED:"suggestion.replied",OFFICE_CHANGED:"office.changed",DEVICE_ONLINE:"device.online",DEVICE_OFFLINE:"device.offline",DEVICE_TROUBLE:"device.trouble",DAY_OPENED:"day.opened",DAY_CLOSED:"day.closed",DAY_DOUBTED:"day.doubted"}),zu=Object.freeze({WAITING:"waiting",CALLED:"called",SERVING:"serving",PARKED:"parked",SERVED:"served",NO_SHOW:"no_show",CANCELLED:"cancelled",EXPIRED:"expired"}),Yu=Object.freeze({CALL:"call",RECALL:"recall",START:"start",FINISH:"finish",PARK:"park",RETURN:"return",TRANSFER:"transfer",ADD_SERVICE:"add-service",NO_SHOW:"no-show",CANCEL:"cancel",EXPIRE:"expire",UNDO:"undo",LEAVE:"leave",LET_PASS:"let-pass",REJOIN:"rejoin",CONFIRM:"confirm",PUT_BACK:"put-back",LAPSE:"lapse"}),Zu=Object.freeze({OPEN:"open",PAUSED:"paused",CLOSED:"closed"}),Ju=Object.freeze({PENDING:"pending",PRINTED:"printed",SENT:"sent",FAILED:"failed",NONE:"none"}),Xu=Object.freeze({RECEIVED:"received",APPRAISED:"appraised",APPROVED:"approved",RETURNED:"returned"}),Or=Object.freeze({PAPER_OUT:"paper_out",COVER_OPEN:"cover_open",OFFLINE:"offline",ERROR:"error",BUSY:"busy",UNREACHABLE:"unreachable",CONNECTION_LOST:"connection_lost",INTERRUPTED:"interrupted",ABANDONED:"abandoned",UNPRINTABLE:"unprintable"}),Qu=Object.freeze({ORDER:"order",COUNTER:"counter",LET_PASS:"let_pass",UNCONFIRMED:"unconfirmed"}),el=Object.freeze({ASKED:"asked",LEFT:"left",MISTAKE:"mistake",NOT_TAKEN:"not_taken"}),tl=Object.freeze({DAY_ENDED:"day_ended",NOT_CONFIRMED:"not_confirmed"}),nl=Object.freeze({FIRST:"first",ARRIVAL:"arrival",LAST:"last"}),ol=Object.freeze({FIRST_COME:"first-come",RATIO:"ratio",ACCUMULATING:"accumulating"}),rl=Object.freeze({CLERK:"clerk",SUPERVISOR:"supervisor",ADMIN:"admin",HEAD:"head",CENTRE:"centre"}),il=Object.freeze({KIOSK:"kiosk",BOARD:"board",RATING:"rating",AGENT:"agent"}),Ar=Object.freeze({PAPER_LOW:"paper_low",PAPER_OUT:"paper_out",COVER_OPEN:"cover_open",OFFLINE:"offline",ERROR:"error",BUSY:"busy",UNREACHABLE:"unreachable",CONNECTION_LOST:"connection_lost",MUTED:"muted",VOICE_MISSING:"voice_missing",DIGITS_TOO_SMALL:"digits_too_small",HELP:"help",DISK_FULL:"disk_full",JOURNAL_LOST:"journal_lost",OTHER:"other"}),sl=Object.freeze({NOT_SIGNED_IN:"not_signed_in",NOT_ALLOWED:"not_allowed",UNKNOWN_OFFICE:"unknown_office",UNKNOWN_SERVICE:"unknown_service",UNKNOWN_COUNTER:"unknown_counter",UNKNOWN_TICKET:"unknown_ticket",UNKNOWN_DEVICE:"unknown_device",UNKNOWN_PROCEDURE:"unknown_procedure",UNKNOWN_DOSSIER:"unknown_dossier",UNKNOWN_ZONE:"unknown_zone",UNKNOWN_PAGE:"unknown_page",UNKNOWN_SIGN_IN:"unknown_sign_in",UNKNOWN_RATING:"unknown_rating",UNKNOWN_CASE:"unknown_case",UNKNOWN_SUGGESTION:"unknown_suggestion",WRONG_STATE:"wrong_state",ALREADY_RATED:"already_rated",COUNTER_CLOSED:"counter_closed",COUNTER_TAKEN:"counter_taken",NOTHING_TO_UNDO:"nothing_to_undo",SERVICE_CLOSED:"service_closed",QUOTA_REACHED:"quota_reached",NUMBERS_USED_UP:"numbers_used_up",BAD_REQUEST:"bad_request",TOO_MANY_REQUESTS:"too_many_requests",BUSY:"busy",OUTCOME_UNKNOWN:"outcome_unknown",STORAGE_FAILED:"storage_failed",INTERNAL_ERROR:"internal_error"});function Nr(){return{connect:e=>new WebSocket(location.origin.replace(/^http/,"ws")+e),now:()=>Date.now(),random:()=>Math.random(),after:(e,t)=>window.setTimeout(t,e),cancel:e=>window.clearTimeout(e),onOnline:e=>(window.addEventListener("online",e),()=>window.removeEventListener("online",e)),report:e=>console.error(e)}}function Ir(e,t){return Math.min(5e3,500*Math.pow(2,Math.min(e,10)-1))*(.5+t/2)}var Os=[1008,4401,4403,4404],As=8e3;function Ns(e,t,n,o){let r=[];o&&r.push("authorize=message"),n&&r.push("since="+n.seq,"epoch="+encodeURIComponent(n.epoch)),t&&r.push("zone="+encodeURIComponent(t));let i="/api/v1/offices/"+encodeURIComponent(e)+"/live";return r.length?i+"?"+r.join("&"):i}function Is(e){return Os.includes(e.code)?e.reason||"not_allowed":""}function Rr(e){let t=new to(e,e.host||Nr());return t.open(),{close:()=>t.close(),retry:()=>t.retry(),sendStatus:()=>t.sendStatus(),connection:()=>t.connection}}var to=class{constructor(t,n){this.options=t,this.host=n,this.reached=t.reached||null,this.hello=null,this.connection={state:"connecting",since:n.now(),heard:null,refused:""},this.socket=null,this.failures=0,this.gapAt=-1,this.silence=null,this.nextTry=null,this.nextStatus=null,this.forgetOnline=n.onOnline(()=>this.retry())}open(){this.hello=null;let{office:t,zone:n,token:o}=this.options,r=Ns(t,n,this.reached,!!o),i;try{i=this.host.connect(r)}catch(a){this.host.report(a),this.lost("");return}this.socket=i,i.onopen=()=>{let a=this.options.token;a&&i.send(JSON.stringify({type:"authorize",token:a}))},i.onmessage=a=>this.socket===i&&this.receive(a.data),i.onclose=a=>this.socket===i&&this.lost(Is(a)),i.onerror=()=>{},this.watch(As)}close(){this.forgetOnline(),this.drop(),this.host.cancel(this.nextTry)}retry(){this.socket||(this.host.cancel(this.nextTry),this.open())}sendStatus(){if(!this.hello||!this.socket||!this.options.status)return;let t=this.reached?this.reached.seq:null;this.socket.send(JSON.stringify(Object.assign({type:"status",seq:t},this.options.status())))}watch(t){this.host.cancel(this.silence),this.silence=this.host.after(t,()=>this.lost(""))}drop(){let t=this.socket;this.socket=null,this.host.cancel(this.silence),this.host.cancel(this.nextStatus),t&&t.close()}lost(t){this.drop(),this.failures+=1;let n=this.connection.state==="down"?this.connection.since:this.host.now();this.show({state:"down",since:n,refused:t}),this.nextTry=this.host.after(Ir(this.failures,this.host.random()),()=>this.open())}show(t){this.connection=Object.assign({},this.connection,t),this.options.onConnection&&this.options.onConnection(this.connection)}receive(t){this.connection.heard=this.host.now(),this.watch(15*1e3);let n=Rs(t);if(n)try{this.take(n)}catch(o){this.host.report(o),this.reached=null,this.lost("")}}take(t){if(t.type==="hello")this.greet(t);else if(this.hello)t.type==="snapshot"?this.start(t,this.hello):t.type==="heartbeat"?this.compare(t.seq):t.type==="door"?this.options.onDoor?.(t):"seq"in t&&typeof t.seq=="number"&&typeof t.type=="string"&&this.follow(t);else return}greet(t){this.reached&&this.reached.epoch!==t.epoch&&(this.reached=null),this.hello=t,this.failures=0,this.show({state:"connected",since:this.host.now(),refused:""}),this.options.onHello&&this.options.onHello(t),this.repeatStatus()}repeatStatus(){this.sendStatus(),this.nextStatus=this.host.after(10*1e3,()=>this.repeatStatus())}start(t,n){this.reached={epoch:n.epoch,seq:t.seq},this.gapAt=-1,this.options.onSnapshot(t.data,this.reached,n)}compare(t){this.reached&&t>this.reached.seq&&this.gap()}follow(t){if(!(!this.reached||t.seq<=this.reached.seq)){if(t.seq>this.reached.seq+1){this.gap();return}this.reached={epoch:this.reached.epoch,seq:t.seq},t.type!=="skip"?this.options.onEvent(t,this.reached):this.options.onReached&&this.options.onReached(this.reached)}}gap(){let t=this.reached?this.reached.seq:-1;this.gapAt===t&&(this.reached=null),this.gapAt=t,this.lost("")}};function Rs(e){try{let t=JSON.parse(e);return t&&typeof t=="object"?t:null}catch{return null}}function Dr(e,t){switch(t.type){case"skip":case"rating.asked":case"case.assigned":case"case.closed":case"suggestion.replied":return e;case"day.opened":return{...Mr(e,t.data.waiting),business_day:t.data.business_day,tickets:[]};case"day.closed":return{...e,tickets:[]};case"day.doubted":return{...e,business_day:t.data.business_day,clock_day:t.data.clock_day};case"counter.opened":return no(e,t.data.counter,"open",t.data.clerk,null);case"counter.paused":return no(e,t.data.counter,"paused",t.data.clerk,t.data.reason);case"counter.closed":return no(e,t.data.counter,"closed",null,null);case"device.online":case"device.offline":case"device.trouble":return Ps(e,t);case"service.opened":case"service.closed":return Pr(e,t.data.service,{open:t.type==="service.opened"});default:return Ds(e,t.data)}}function Ds(e,{ticket:t,waiting:n}){return t?Mr(Oe(e,t),n):e}function Oe(e,t){let o=e.tickets.some(r=>r.id===t.id)?e.tickets.map(r=>r.id===t.id?t:r):[...e.tickets,t];return{...e,tickets:o}}function st(e,t){let n=e.counters.map(o=>o.code===t.code?{...o,...t}:o);return{...e,counters:n}}function no(e,t,n,o,r){return st(e,{code:t,state:n,clerk:o,pause_reason:r})}function Ps(e,t){let{device:n,kind:o,name:r}=t.data,i=e.devices.find(f=>f.id===n),a={id:n,kind:o,name:r,online:t.type==="device.trouble"?i?.online??!0:t.type==="device.online",trouble:t.type==="device.trouble"?t.data.trouble:i?.trouble??null,seen_at:t.at},l=i?e.devices.map(f=>f.id===n?a:f):[...e.devices,a];return{...e,devices:l}}function Pr(e,t,n){let o=e.office.services.map(r=>r.code===t?{...r,...n}:r);return{...e,office:{...e.office,services:o}}}function Mr(e,t){return Object.entries(t??{}).reduce((n,[o,r])=>Pr(n,o,{waiting:r}),e)}function ee(e){return e.clerk_rules}function Ur(e,t,n){let o=t.longest_wait_minutes;return o!==null&&n-be(e)>=o*6e4?o:null}function be(e){let t=Date.parse(e.issued_at);return e.appointment_at?Math.max(t,Date.parse(e.appointment_at)):t}function mn(e,t,n){return e===null||e.state!=="called"||e.called_at===null||e.call_count<=t.no_show_after_recalls?!1:n-Date.parse(e.called_at)>=t.no_show_after_seconds*1e3}function Lr(e,t,n){return tt.filter(o=>o.from.includes(e.state)&&(n||Ms(o,e,t)))}function Ms(e,t,n){return e.id==="print"?!0:e.id==="priority"?dn(n,t.service):e.id==="call"&&t.state==="waiting"?!1:t.counter===n.code?!0:t.for_counter?t.for_counter===n.code:dn(n,t.service)}function dn(e,t){return e.services.includes(t)||!!e.profile?.some(n=>n.code===t)}var Us=["clerk","supervisor","admin"];function qe(e){return[...new Set(e.rights.filter(t=>Us.includes(t.role)).map(t=>t.office))]}function at(e,t){return Ve(e)||t.clerks_may_choose}function Ve(e){return e?.role==="supervisor"||e?.role==="admin"}function Wr(e,t){return e==="finish"?Math.min(jn,t.undo_seconds*1e3):jn}var Fr={fetch:(...e)=>globalThis.fetch(...e),pause:e=>new Promise(t=>setTimeout(t,e))};async function G(e,t,n={},o=Fr){let r=new AbortController,i=setTimeout(()=>r.abort(),5e3);try{let a=await o.fetch(`/api/v1${t}`,{method:e,headers:Ls(n),body:n.body===void 0?void 0:JSON.stringify(n.body),signal:r.signal,cache:"no-store",credentials:"same-origin"});return await Ws(a)}catch{return{outcome:"lost",tries:1}}finally{clearTimeout(i)}}var oo=new Map;async function At(e,t,n={},o=()=>{},r=Fr){let i=`${e} ${t} ${JSON.stringify(n.body??null)}`,a=n.key??oo.get(i)??Nt();for(let l=1;;l+=1){let f=await G(e,t,{...n,key:a},r),d=ut(f);if(d?l===3&&oo.set(i,a):oo.clear(),!d||l===3)return{...f,tries:l};o(),await r.pause(400*2**(l-1))}}function ut(e){return e.outcome==="lost"||e.outcome==="refused"&&e.status>=502}function Ls(e){let t={Accept:"application/json"};return e.body!==void 0&&(t["Content-Type"]="application/json"),e.key!==void 0&&(t["Idempotency-Key"]=e.key),e.language!==void 0&&(t["Accept-Language"]=e.language),t}async function Ws(e){let t=await e.text(),n=t===""?null:Fs(t);if(e.ok)return{outcome:"done",status:e.status,body:n,tries:1};let o=n??{},r=Number(e.headers.get("Retry-After"));return{outcome:"refused",status:e.status,code:o.code??"internal_error",detail:o.detail??"",field:o.errors?.[0]?.field??null,retryAfterSeconds:r>0?r:null,tries:1}}function Fs(e){try{return JSON.parse(e)}catch{return null}}function Nt(){let e=crypto.getRandomValues(new Uint8Array(16));return Array.from(e,t=>t.toString(16).padStart(2,"0")).join("")}var _n="luot.clerk.office";function It(){let e=sessionStorage.getItem(_n);return G("GET",e===null?"/me":`/me?office=${encodeURIComponent(e)}`)}function Kr(e){return sessionStorage.setItem(_n,e),It()}function vn(){sessionStorage.removeItem(_n)}function ro(e){let t=qe(e),n=sessionStorage.getItem(_n);return t.includes(e.office)&&(t.length===1||n===e.office)}var io=["called","serving"];function jr(e,t,n,o){let r=e.counters.find(d=>d.code===t);if(!r)return null;let i=e.office.services.filter(d=>r.services.includes(d.code)),a=d=>d.counter===t||r.services.includes(d.service),l=d=>e.tickets.filter(p=>p.state===d),f=Hs(l("waiting").filter(d=>Ks(d,r,o)),n);return{counter:r,services:i,ticket:Bs(e,t),line:f,next:f.find(d=>be(d)<=o||!d.appointment_at)??null,counts:i.map(d=>js(d,f,o)),parked:Br(l("parked").filter(a),d=>d.remind_at),missed:Br(l("no_show").filter(a),d=>d.finished_at).reverse()}}function Ks(e,t,n){if(e.for_counter)return e.for_counter===t.code;let o=t.profile?.find(r=>r.code===e.service);return o?o.after_minutes===null||n-be(e)>=o.after_minutes*6e4:t.services.includes(e.service)}function Br(e,t){let n=o=>Date.parse(t(o)??o.issued_at);return[...e].sort((o,r)=>n(o)-n(r))}function Ge(e,t){return e.state==="parked"&&!!e.remind_at&&Date.parse(e.remind_at??"")<=t}function Bs(e,t){return e.tickets.filter(n=>n.counter===t&&io.includes(n.state)).reduce((n,o)=>n===null||Hr(o)>Hr(n)?o:n,null)}function Hr(e){return e.called_at===null?0:Date.parse(e.called_at)}function Hs(e,t){let n=new Map(t.map((o,r)=>[o,r]));return[...e].sort((o,r)=>(n.get(o.id)??1/0)-(n.get(r.id)??1/0)||be(o)-be(r)||o.number.localeCompare(r.number))}function js(e,t,n){let o=t.filter(i=>i.service===e.code),r=o.length?Math.max(...o.map(i=>n-be(i))):null;return{service:e,waiting:o.length,longestMs:r}}function qr(e,{seat:t,now:n,awaited:o}){let r=Ve(e.person)?null:e.clock_day,i=e.clock_day===e.business_day?"clock_opened":"clock",a=r?[{id:`${i}:${r}`,kind:i,code:r}]:[],l=_=>_.print==="failed"||_.print==="pending"&&n>=(o.get(_.id)??1/0),f=e.tickets.filter(_=>l(_)&&(_.state==="waiting"||_.state==="called")).map(_=>({id:`print:${_.id}`,kind:"print",ticket:_,code:_.print_reason??void 0})),d=e.tickets.filter(_=>_.counter===t&&Ge(_,n)).map(_=>({id:`parked:${_.id}:${_.remind_at}`,kind:"parked",ticket:_})),p=e.devices.flatMap(_=>{let h=_.trouble??(_.online||_.seen_at===null?null:"offline");return h===null?[]:[{id:`device:${_.id}:${h}`,kind:"device",device:_,code:h}]});return[...a,...f,...d,...p]}function hn(e){return e.devices.filter(t=>t.kind==="kiosk"||t.kind==="agent")}var v=$(void 0),lt=$(null),b=$(null),C=$(null);oe(()=>{let e=b.value?.counters.find(t=>t.code===C.value);Qn.value=e?.place??"counter"});var ct=$(null),$n=$([]),de=$(null),Dt=$(0),Pt=$(Date.now()),T=Z(()=>Pt.value+Dt.value),ze=$(null),y=$(null),te=$(null),qs=1e4,Rt=$({text:"",number:0}),ge=$(null),we=$(new Set),Mt=$(new Map),ke=$(!1),Ye=$(!1),D=Z(()=>b.value&&C.value?jr(b.value,C.value,$n.value,T.value):null),ue=Z(()=>D.value?.counter.state==="paused"),Ae=Z(()=>b.value?ee(b.value.office):null),N=Z(()=>de.value?.state==="down"),Vr=Z(()=>b.value?qr(b.value,{seat:C.value,now:T.value,awaited:Mt.value}).filter(e=>!we.value.has(e.id)):[]),yn=Z(()=>te.value!==null&&Pt.value<te.value.until?te.value:null),Ze=Z(()=>{let e=ge.value;if(e===null||T.value>=e.until)return null;let t=b.value?.tickets.find(n=>n.id===e.ticket);return t&&t.state!==e.to?null:{...e,leftMs:Math.min(e.until-e.since,e.until-T.value)}});function bn(e){return nt(e,D.value?.ticket??null)}function Ne(e){Rt.value={text:e,number:Rt.value.number+1}}function O(e,t){let n=e==="bad"||e==="warn"?1/0:Pt.value+qs;te.value={tone:e,text:t,number:(te.value?.number??0)+1,until:n},Ne(t)}function le(e){b.value&&(b.value=e(b.value))}function gn(){b.value=null,C.value=null,lt.value=null,Ye.value=!1,ct.value=null,$n.value=[],de.value=null,ge.value=null,te.value=null,Ne(""),ze.value=null,Mt.value=new Map}var Vs=200,Gs=3e4,Ut=null,ao,Gr,so=0;function zr(e,t){Wt();let n={office:e.office,onHello:o=>{Dt.value=Date.parse(o.server_time)-Date.now()},onSnapshot:o=>{V(()=>{b.value=o,Cr(o.office.accent),o.person&&(v.value=o.person)}),ce(),Lt(t)},onEvent:o=>zs(o,t),onConnection:o=>{let r=de.value?.state==="down";de.value=o,r&&o.state==="connected"&&O("good",s("connection.back")),o.refused&&Lt(t)}};Ut=Rr(n),Gr=window.setInterval(ce,Gs)}function Wt(){Ut?.close(),Ut=null,window.clearTimeout(ao),window.clearInterval(Gr)}function zs(e,t){if(b.value&&(b.value=Dr(b.value,e),e.type!=="skip"))switch(("ticket"in e.data||e.type.startsWith("day."))&&ce(),e.type){case"ticket.print_failed":Ys(e.data.ticket.id);break;case"counter.paused":e.data.counter===C.value&&(ze.value=Date.parse(e.at));break;case"counter.opened":case"counter.closed":if(e.data.counter!==C.value)return;ze.value=null,Lt(t)}}function Ys(e){let t=new Set(we.value);t.delete(`print:${e}`),we.value=t}async function Lt(e){let[t,n]=[Ut,C.value],o=await It();if(Ut!==t)return;if(o.outcome==="refused"&&o.code==="not_signed_in"){e("signed_out");return}if(o.outcome!=="done"||(v.value=o.body,n===null||C.value!==n||o.body.counter===n))return;let r=b.value?.counters.find(i=>i.code===n);e(r&&r.state!=="closed"?"taken":"closed")}function ce(){window.clearTimeout(ao),ao=window.setTimeout(Zs,Vs)}async function Zs(){let e=v.value?.office,t=C.value;if(!e||!t)return;so+=1;let n=so,o=await G("GET",`/offices/${e}/tickets?state=waiting&counter=${encodeURIComponent(t)}`);if(o.outcome!=="done"||t!==C.value||n!==so)return;let r=o.body.tickets;$n.value=r.map(i=>i.id)}var P=$(null),Se=$(""),wn=null;function j(e,{ticket:t=null,act:n=null}={}){P.value===null&&(wn=document.activeElement),Se.value="",te.value=null,P.value={kind:e,ticket:t,act:n,key:Nt()}}function ie(){Se.value="",P.value=null}function ft(e){e!==null&&P.value===e&&ie()}function Yr(){if(wn===null)return;let e=wn;wn=null,(e instanceof HTMLElement&&e.isConnected&&e.offsetParent!==null?e:document.querySelector(".work .main-button"))?.focus({preventScroll:!0})}function uo(){document.querySelector("form.panel")?.requestSubmit()}var Ft=null,lo=!1;async function W(e,t){y.value?.id===e||lo||(Ft!==null&&(lo=!0,await Ft,lo=!1),y.value={id:e,again:!1},Ft=t().finally(()=>{y.value=null,Ft=null}),await Ft)}function Zr(){y.value&&(y.value={...y.value,again:!0})}function Kt(e){if(!e.warning)return null;let t=e.warning.services.map(n=>me(n));return s(`warning.${e.warning.code}`,{services:t.join(", ")})}function me(e){let t=b.value?.office.services.find(n=>n.code===e);return t?E(t.name):e}var S=$(""),Ie=$(null),Js=2e3;async function co(){let e=await It();if(e.outcome==="done")return Xr(e.body);if(e.outcome==="refused"&&e.status===401){vn(),v.value=null;return}S.value="page.unreachable",window.setTimeout(co,Js)}async function Jr(e,t){if(e===""||t===""){S.value=s("sign_in.empty");return}let n=await G("POST","/sign-in",{body:{user:e,password:t},language:J.value});n.outcome==="done"?await Xr(n.body.person):n.outcome==="lost"?S.value=s("sign_in.lost"):n.code==="not_signed_in"?S.value=s("sign_in.wrong"):n.code==="too_many_requests"?S.value=s("sign_in.too_many",{seconds:n.retryAfterSeconds??60}):S.value=re(n)}async function Xr(e){let t=qe(e),[n]=t;ro(e)?mo(e):n!==void 0&&t.length===1?await po(n):fo(e)}function fo(e){Wt(),vn(),ie(),V(()=>{gn(),S.value="",v.value=e,lt.value=qe(e)})}function Qr(){v.value&&fo(v.value)}async function po(e){let t=await Kr(e);if(t.outcome==="done"&&ro(t.body))return mo(t.body);if(t.outcome==="done")return fo(t.body);if(t.outcome==="refused"&&t.status===401)return Bt(s("sign_in.expired"));S.value=t.outcome==="lost"?s("sign_in.lost"):re(t)}function mo(e){ie(),V(()=>{gn(),S.value="",v.value=e,C.value=e.counter}),zr(e,ei)}async function pt(){if((await G("POST","/sign-out")).outcome==="lost"){S.value=s("sign_in.lost");return}Bt("")}function Bt(e){Wt(),vn(),V(()=>{gn(),Ie.value=null,v.value=null,S.value=e})}function ei(e){if(e==="signed_out"){Bt(s("sign_in.expired"));return}let t=b.value?.counters.find(r=>r.code===C.value),n=K(t??{code:String(C.value)});if(e==="closed"){ni(),S.value=s("choose.was_closed",{counter:n});return}Wt();let o=t?.clerk===v.value?.name;V(()=>{ct.value={counter:n,by:o?null:t?.clerk??null},C.value=null})}function _o(){return Lt(ei)}function ti(){v.value&&mo({...v.value,counter:null})}function ni(){ie(),V(()=>{C.value=null,te.value=null})}function vo(e,t){return S.value="",W(`open:${e.code}`,()=>Xs(e,t))}async function Xs(e,t){let n=await At("POST",si(e.code,"open"),{body:{take_over:t},language:J.value});n.outcome==="done"?(V(()=>{le(o=>st(o,n.body)),Ie.value=null,C.value=e.code,v.value&&(v.value={...v.value,counter:e.code})}),ce()):n.outcome==="refused"&&n.code==="counter_taken"?Ie.value={counter:e,clerk:Qs(e.code)}:(Ie.value=null,S.value=n.outcome==="lost"?s("sign_in.lost"):re(n))}function Qs(e){return b.value?.counters.find(t=>t.code===e)?.clerk??""}async function ho(e,t){let n=C.value;if(n===null)return null;if(N.value)return O("bad",s("connection.refuse")),null;let o=await At("POST",si(n,e),{body:t,language:J.value});return o.outcome==="done"?(le(r=>st(r,o.body)),o.body):(O("bad",o.outcome==="lost"?s("refused.lost_act"):re(o)),_o(),null)}function oi(e){return W("pause",async()=>{let t=await ho("pause",{reason:e});if(t===null)return;let n=Kt(t);O(n?"warn":"quiet",n??s("done.pause"))})}function ri(){return W("open",async()=>{await ho("open",{take_over:!1})&&O("good",s("done.resume"))})}function ii(){return W("close",async()=>{let e=await ho("close",{});e!==null&&(ni(),S.value=Kt(e)??"",v.value&&(v.value={...v.value,counter:null}))})}function si(e,t){return`/offices/${v.value?.office}/counters/${encodeURIComponent(e)}/${t}`}function fe(e,{method:t="POST",...n}){te.value=null;let o=`/offices/${v.value?.office}${e}`;return At(t,o,{...n,language:J.value},Zr)}function $o(e,t,n={}){return fe(`/tickets/${t}/${e}`,{body:{counter:C.value,...n}})}async function ai(e,t,n){if(n.outcome!=="refused"||n.tries===1||t.state===e.to)return null;let o=await G("GET",`/offices/${v.value?.office}/tickets/${t.id}`);return o.outcome==="done"&&o.body.state===e.to?o.body:null}function yo(e,t,n){V(()=>{le(a=>Oe(a,t));let o=T.value,r=o+(Ae.value?Wr(e,Ae.value):0);ge.value={id:e,ticket:t.id,number:t.number,to:t.state,since:o,until:r},te.value=null;let i=Math.round((r-o)/1e3);Ne(i>0?`${n}. ${s("spoken.undo",{seconds:i})}`:n)}),ce()}function dt(e,t,n="good"){V(()=>{le(o=>Oe(o,e)),ge.value?.ticket===e.id&&(ge.value=null),O(n,t)}),ce()}function _e(e){e.outcome==="lost"?O("bad",s("refused.lost_act")):e.outcome==="refused"&&(O("bad",re(e)),_o(),ce())}function ne(){return N.value&&O("bad",s("connection.refuse")),N.value}var Ht=$(!1),Je=$("");function mt(e){Je.value="",Ht.value=e}function ui(){if(!ne())return W("day",ea);Je.value=s("connection.refuse")}async function ea(){let e=b.value?.clock_day??"",t=await fe("/day/set",{});t.outcome==="lost"?Je.value=s("day.lost"):t.outcome==="refused"?Je.value=re(t):(mt(!1),O("good",s("day.done",{day:e&&je(e)})))}var kn=class{constructor(t){this.newKey=t,this.unanswered=null,this.lastPress=-1/0}counts(t){return t-this.lastPress<zo?!1:(this.lastPress=t,!0)}keyFor(t){return(this.unanswered===null||this.unanswered.ticket!==t)&&(this.unanswered={key:this.newKey(),ticket:t}),this.unanswered.key}hadItsEffect(t){return this.unanswered!==null&&this.unanswered.ticket!==t}answered(){this.unanswered=null}lost(){this.lastPress=-1/0}};var Xe=new kn(Nt);function Sn(){if(!Xe.counts(performance.now())||ne())return;if(ue.value)return ri();let e=D.value?.ticket??null;return e&&Ae.value?.outcome_needed?j("outcome",{ticket:e.id}):(P.value!==null&&ie(),W("next",()=>fi({})))}function ci(e){return ne()?void 0:W("next",()=>fi(e))}async function fi(e){let t=P.value,n=D.value?.ticket??null,o=Xe.keyFor(n?.id??null),r=await fe(`/counters/${C.value}/call-next`,{key:o,body:e});if(r.outcome==="lost"){Xe.lost(),O("bad",s("refused.lost"));return}if(ut(r)?Xe.lost():Xe.answered(),r.outcome==="refused")return _e(r);ft(t),r.body===null?ta():r.body.state!=="called"?pi(r.body):bo("next",r.body)}function bo(e,t){let n=D.value?.counter,o=Array.from(t.number).join(" ");yo(e,t,s("spoken.next",{number:o,counter:n?K(n):""}))}function pi(e){let t=s(`state.${e.state}`);dt(e,s("done.before",{number:e.number,state:t}),"quiet")}function di(){let e=D.value?.ticket??null;y.value!==null||e?.state!=="called"||!Xe.hadItsEffect(e.id)||(Xe.answered(),bo("next",e))}function ta(){ge.value=null,O("quiet",s("done.nobody")),ce()}function ve(e,t=D.value?.ticket??null){if(!ne()){if(t===null)return O("quiet",s("refused.nobody_here"));if(!nt(e,t)){let n=s(`state.${t.state}`);return O("quiet",s("refused.impossible",{act:s(`act.${e.id}`),state:n}))}return e.asks&&!(e.asks==="outcome"&&!na(e))?j(e.asks,{ticket:t.id,act:e}):mi(e,t,{})}}function na(e){return Ae.value?.outcome_needed&&(e.id==="finish"||!!D.value?.ticket)}function _t(e,t,n){return ne()?void 0:mi(e,t,n)}function mi(e,t,n){return W(e.id,()=>oa(e,t,n))}async function oa(e,t,n){let o=P.value,r=await $o(e.id,t.id,n),i=r.outcome==="done"?r.body:await ai(e,t,r);if(i===null)return _e(r);ft(o),e.to&&i.state!==e.to?pi(i):e.id==="call"?bo(e.id,i):e.undoable?yo(e.id,i,s(`done.${e.id}`,li(i))):dt(i,s(`done.${e.id}`,li(i)))}function li(e){let t=b.value?.office,n=t?.services.find(a=>a.code===e.service),o=b.value?.counters.find(a=>a.code===e.for_counter),r=e.for_counter?K(o??{code:e.for_counter}):null,i=n?E(n.name):e.service;return{number:e.number,service:i,where:r===null?i:`${i} · ${r}`,time:e.remind_at?Q(Date.parse(e.remind_at),t?.timezone):""}}function xn(){return ne()?void 0:W("undo",ra)}async function ra(){let e=Ze.value;if(e===null)return O("quiet",s("refused.nothing_to_undo"));let t=await $o("undo",e.ticket);if(ut(t))return _e(t);if(ge.value=null,t.outcome!=="done")return _e(t);V(()=>{le(n=>Oe(n,t.body)),O("good",s("done.undo",{number:e.number}))}),ce()}var jt=$(!1),Re=$(null);function qt(e){Re.value=null,jt.value=e}function En(e,t){let o=(e.profile??[]).filter(r=>r.code!==t);return e.services.includes(t)?o:[...o,{code:t,weight:1,after_minutes:null}]}function _i(e,t){if(!En(e,t).some(n=>n.after_minutes===null)){Re.value={tone:"bad",text:s("profiles.last")};return}if(ne()){Re.value={tone:"bad",text:s("connection.refuse")};return}return W(`profile:${e.code}:${t}`,()=>ia(e,En(e,t)))}async function ia(e,t){let n=`/counters/${encodeURIComponent(e.code)}/profile`,o=await fe(n,{method:"PUT",body:{services:t}});if(o.outcome==="lost")Re.value={tone:"bad",text:s("refused.lost_act")};else if(o.outcome==="refused")Re.value={tone:"bad",text:re(o)};else{le(i=>st(i,o.body));let r=Kt(o.body);Re.value=r?{tone:"warn",text:r}:{tone:"good",text:s("profiles.done",{counter:K(e)})}}}function sa(e){if(Ye.value||jt.value||Ht.value)return null;if(e.key==="F1")return()=>ke.value=!ke.value;if(ke.value)return null;if(e.ctrlKey)return e.shiftKey||e.altKey?null:aa(e.key);if(e.altKey||e.metaKey)return null;let t=P.value;if(t&&e.key==="Escape")return ie;if(t&&e.code==="NumpadEnter")return null;if(Hn.includes(e.code)||Hn.includes(e.key))return t?.kind==="outcome"&&t.act===null?uo:Sn;let n=Jo(e.key);return n?t?.act===n&&t.ticket===D.value?.ticket?.id?uo:()=>ve(n):null}function aa(e){return e.toLowerCase()==="z"?xn:e.toLowerCase()===Zo?()=>j("issue"):e===Yo?ua:null}function ua(){document.querySelector(".waiting .row-button")?.focus()}function vi(){window.addEventListener("keydown",e=>{if(D.value===null)return;let t=sa(e);t!==null&&(e.preventDefault(),e.repeat||t())})}var Tn=$(null),Qe=$(null);function Cn(e){Qe.value=null,Tn.value=null,Ye.value=e,e&&go()}async function go(){let e=await G("GET","/me/sign-ins",{language:J.value});e.outcome==="done"?Tn.value=e.body.sign_ins:wo(e)}async function hi(e,t){let n=e===""?"old":t===""?"new":null;if(n!==null)return Vt("bad",s("account.empty"),n),!1;Qe.value=null;let o={body:{old:e,new:t},language:J.value},r=await G("POST","/me/password",o);return ut(r)&&(r=await G("POST","/me/password",o)),r.outcome!=="done"?(wo(r),!1):(Vt("good",s("account.changed")),await go(),!0)}function $i(e){return W(`end:${e.id}`,async()=>{let t=await G("DELETE",`/me/sign-ins/${e.id}`,{language:J.value}),n=t.outcome==="refused"&&t.code==="unknown_sign_in";return t.outcome!=="done"&&!n?wo(t):(Vt("good",s("account.ended")),go())})}function wo(e){e.outcome==="refused"&&e.status===401?Bt(s("sign_in.expired")):e.outcome==="refused"?Vt("bad",re(e),e.field):Vt("bad",s("account.lost"))}function Vt(e,t,n=null){Qe.value={tone:e,text:t,field:n}}function he({label:e,wide:t=!1,onClose:n,children:o}){let r=U(null);return q(()=>{let i=r.current;return i?.showModal(),i&&(i.scrollTop=0),()=>i?.close()},[]),u`<dialog ref=${r} class="dialog" data-wide=${t} aria-label=${e} onCancel=${n}>
    ${o}
  </dialog>`}var la={arrow:["M4 12h16","M13.5 5.5 20 12l-6.5 6.5"],bell:["M6 16.500V11a6 6 0 0 1 12 0v5.500l1.5 1.500h-15L6 16.500Z","M10 20.500a2.2 2.2 0 0 0 4 0"],play:["M7.5 5.200v13.600L18.5 12 7.5 5.200Z"],check:["m4.5 12.8 5 5L19.8 7"],absent:["M10 11.500a3.8 3.8 0 1 0 0-7.6 3.8 3.8 0 0 0 0 7.600Z","M3.5 20c0-3.6 2.7-6 6.5-6 1.5 0 2.8.4 3.9 1","m16 16.5 4.5 4.5","m20.5 16.5-4.5 4.5"],transfer:["M4 8.500h15","m15.500 5 3.500 3.500-3.500 3.500","M20 15.500H5","M8.500 12 5 15.500 8.500 19"],bookmark:["M7.500 4h9v16L12 16.200 7.500 20V4Z"],plus:["M12 5v14","M5 12h14"],return:["M20 12a8 8 0 1 1-2.600-5.900","M20 3.500V8h-4.500"],clock:["M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17Z","M12 7.500V12l3 2"],ticket:["M4 7.500h16v3a1.800 1.800 0 0 0 0 3.500v3H4v-3a1.800 1.800 0 0 0 0-3.500v-3Z","M14 7.500v9"],people:["M9 11a3.200 3.200 0 1 0 0-6.400A3.200 3.200 0 0 0 9 11Z","M3 19.500c0-3.400 2.500-5.700 6-5.700s6 2.300 6 5.700","M16 5.200a3 3 0 0 1 0 5.500","M17.500 14.200c2.200.7 3.500 2.600 3.500 5.300"],person:["M12 11a3.400 3.400 0 1 0 0-6.800A3.400 3.400 0 0 0 12 11Z","M5 19.500c0-3.600 2.800-5.900 7-5.900s7 2.300 7 5.900"],undo:["M8.5 5 4.5 9l4 4","M4.5 9h9.700a5 5 0 0 1 0 10H10"],pause:["M8.5 6v12","M15.5 6v12"],printer:["M7 8V4h10v4","M7 16.500H4V8.500h16v8h-3","M7 13.500h10V20H7z"],wifi:["M3.5 9.300a12.5 12.5 0 0 1 17 0","M6.6 12.800a8 8 0 0 1 10.8 0","M9.6 16.200a3.6 3.6 0 0 1 4.8 0","M12 19.300v.1"],wifi_off:["M4 4l16 16","M3.5 9.300A12.4 12.4 0 0 1 8 6.6","M12 6c3.2 0 6.2 1.2 8.5 3.3","M6.6 12.800a8 8 0 0 1 3.3-1.9","M9.6 16.200a3.6 3.6 0 0 1 4.8 0","M12 19.300v.1"],desk:["M12 8.800a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.400Z","M7 14c.4-2.6 2.2-4 5-4s4.6 1.4 5 4","M3 14h18","M5.5 14v6h13v-6"],walking:["M12.8 5.600a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.800Z","m9 21.5 2.4-6.300L9.5 13l1.5-4.6-3.5 1.800L6.5 13.5","m11 8.4 3 .6 1.5 2.6 2.8.9","m11.4 15.2 3 2.3 1.1 4"],chevrons_up:["m7 12 5-5 5 5","m7 18 5-5 5 5"],chevron_down:["m6 9.5 6 6 6-6"],door:["M14 4H5.500v16H14","M10.5 12h10","m16.8 8.2 3.7 3.8-3.7 3.8"],keyboard:["M3 6.500h18v11H3z","M7 10.200h.1M10.4 10.200h.1M13.7 10.200h.1M17 10.200h.1","M8 14h8"],alert:["M12 4 2.8 19.500h18.400L12 4Z","M12 10v4.5","M12 17v.1"],close:["m6 6 12 12","m18 6-12 12"],eye:["M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z","M12 14.800a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.600Z"]};function m({name:e,class:t=""}){return u`<svg class="icon ${t}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    ${(la[e]??[]).map(n=>u`<path d=${n} />`)}
  </svg>`}function pe(){return u`<svg class="emblem" viewBox="0 0 48 40" aria-hidden="true" focusable="false">
    <path d="M24 4c4.6 5 6.6 9.7 6.6 14.600S28.5 27.5 24 30.500c-4.5-3-6.6-7-6.6-11.900S19.4 9 24 4Z" />
    <path d="M17.6 16C15 12.6 12.5 10.6 9.6 9.600c-.9 5 .1 9.8 2.7 13.8 2.6 4 6.6 6.4 11.7 7.1" />
    <path d="M30.4 16c2.6-3.4 5.1-5.4 8-6.4.9 5-.1 9.8-2.7 13.8-2.6 4-6.6 6.4-11.7 7.1" />
    <path d="M10.2 19.400c-2.4-1-4.7-1.2-7-.8 1 4 3.2 7.2 6.6 9.3 3.9 2.4 8.7 3.2 14.2 2.6" />
    <path d="M37.8 19.400c2.4-1 4.7-1.2 7-.8-1 4-3.2 7.2-6.6 9.3-3.9 2.4-8.7 3.2-14.2 2.6" />
    <path d="M14 36.500h20" />
  </svg>`}function Gt({id:e,label:t,autocomplete:n,describedBy:o,wrong:r,children:i}){let[a,l]=Y(!1);return u`<div class="field">
    <label for=${e}>${t}</label>
    <div class="field-with-button">
      <input id=${e} name=${e} type=${a?"text":"password"} autocomplete=${n}
        aria-describedby=${o} aria-invalid=${r} />
      <button type="button" class="show-password" aria-pressed=${a} aria-label=${`${s("sign_in.show")}: ${t}`}
        onClick=${()=>l(!a)}>
        <${m} name="eye" />
      </button>
    </div>
    ${i}
  </div>`}function vt(){let e=v.value?.name??"";return u`<button
    type="button"
    class="tool"
    data-act="account"
    aria-haspopup="dialog"
    aria-label=${`${e}: ${s("account.title")}`}
    onClick=${()=>Cn(!0)}
  >
    <${m} name="person" /><span class="top-person">${e}</span>
  </button>`}function ht(){if(!Ye.value)return null;let e=Qe.value;return u`<${he} label=${s("account.title")} onClose=${()=>Cn(!1)}>
    <h2>${s("account.title")}</h2>
    <${ca} />
    <${pa} />
    <div class="account-foot">
      <p id="account-words" role="status" class="panel-words" data-tone=${e?.tone??"quiet"}>
        ${e&&u`<${m} name=${e.tone==="good"?"check":"alert"} /><span>${e.text}</span>`}
      </p>
      <button type="button" class="plain-button" onClick=${()=>Cn(!1)}>${s("help.close")}</button>
    </div>
  <//>`}function ca(){let e=U(null),t=Qe.value?.field??null;return u`<form ref=${e} class="account-part" onSubmit=${async o=>{o.preventDefault();let r=new FormData(e.current);await hi(String(r.get("old")),String(r.get("new")))?e.current?.reset():fa(Qe.value?.field??null)}} noValidate>
    <h3>${s("account.password")}</h3>
    <input type="text" name="user" autocomplete="username" value=${v.value?.user} readonly hidden />
    <${Gt} id="old" label=${s("account.old")} autocomplete="current-password"
      describedBy="account-words" wrong=${t==="old"} />
    <${Gt} id="new" label=${s("account.new")} autocomplete="new-password"
      describedBy="account-note account-words" wrong=${t==="new"} />
    <p id="account-note" class="dialog-note">${s("account.note")}</p>
    <button type="submit" class="strong-button">${s("account.change")}</button>
  </form>`}function fa(e){(e==="old"||e==="new")&&document.getElementById(e)?.focus()}function pa(){let e=U(null);return u`<section class="account-part" aria-labelledby="sign-ins">
    <h3 id="sign-ins" ref=${e} tabindex="-1">${s("account.sign_ins")}</h3>
    <ul class="sign-ins">
      ${(Tn.value??[]).map(t=>u`<${da} key=${t.id} signIn=${t} title=${e} />`)}
    </ul>
  </section>`}function da({signIn:e,title:t}){let n={since:bi(e.since),seen:bi(e.seen_at),address:e.address??s("account.unknown_address")},o=async()=>{await $i(e),t.current?.focus()};return u`<li class="sign-in" data-current=${e.current}>
    <p>
      <strong>${yi(e)}</strong>
      <span>${s("account.facts",n)}</span>
    </p>
    ${e.current?u`<em>${s("account.current")}</em>`:u`<button
          type="button"
          class="quiet-button"
          aria-label=${`${s("account.end")}: ${yi(e)}, ${s("account.facts",n)}`}
          aria-busy=${y.value?.id===`end:${e.id}`}
          onClick=${o}
        >
          <${m} name="door" />${s("account.end")}
        </button>`}
  </li>`}function yi({counter:e}){return e===null?s("account.no_counter"):K(b.value?.counters.find(t=>t.code===e)??{code:e})}function bi(e){return e.slice(11,16)}var ma=6;function wi({desk:e,hall:t}){let{timezone:n}=t.office;return u`<div class="aside">
    ${e.parked.length>0&&u`<${gi} label=${s("parked.title")} name="parked" tickets=${e.parked} timezone=${n} />`}
    ${e.missed.length>0&&u`<${gi} label=${s("missed.title")} name="missed" tickets=${e.missed.slice(0,ma)} timezone=${n} />`}
    <div class="aside-tools">
      <button type="button" class="aside-tool" data-act="issue" aria-keyshortcuts="Control+I" onClick=${()=>j("issue")}>
        <${m} name="ticket" />${s("act.issue")}<kbd>Ctrl+I</kbd>
      </button>
      <${ko} />
    </div>
  </div>`}function ko(){return Ve(v.value)?u`<button type="button" class="aside-tool" data-act="profiles" aria-haspopup="dialog" onClick=${()=>qt(!0)}>
    <${m} name="people" />${s("profiles.open")}
  </button>`:null}function gi({label:e,name:t,tickets:n,timezone:o}){return u`<div class="chips" data-list=${t} role="group" aria-label=${e}>
    <p class="chips-label">${e}</p>
    ${n.map(r=>u`<${_a} key=${r.id} ticket=${r} timezone=${o} />`)}
  </div>`}function _a({ticket:e,timezone:t}){let n=Ge(e,T.value),o=e.state==="parked"&&e.remind_at?Q(Date.parse(e.remind_at),t):null;return u`<button type="button" class="chip" data-due=${n} onClick=${()=>j("ticket",{ticket:e.id})}>
    ${n&&u`<${m} name="bell" />`}
    <strong>${e.number}</strong>
    ${o!==null&&u`<span>${n?s("parked.now"):o}</span>`}
  </button>`}var va=".work .main-button, .counter-card";function On({hall:e}){return!e.clock_day||!e.business_day||!Ve(v.value)?null:u`<${ha} clockDay=${e.clock_day} openDay=${e.business_day} />`}function ha({clockDay:e,openDay:t}){let n=U(null),o=U(!1),r=Ht.value;q(()=>{o.current&&!r&&n.current?.focus(),o.current=r},[r]),q(()=>ya,[]);let i={clock:je(e),open:je(t)};return u`<section class="banner day-strip" data-tone="wait" aria-label=${s("day.label")}>
    <${m} name="alert" />
    <p class="banner-text" role="alert">
      ${t===e?u`<strong>${s("trouble.clock_opened",{day:i.clock})}</strong>${" "}${s("day.what_opened")}`:u`<strong>${s("day.differs",i)}</strong>${" "}${s("day.what")}`}
    </p>
    <button ref=${n} type="button" class="plain-button" aria-haspopup="dialog" onClick=${()=>mt(!0)}>
      ${s("day.set")}
    </button>
    ${r&&u`<${ba} days=${i} becomes=${$a(t,e)} />`}
  </section>`}function $a(e,t){return e===t?"day.stays":e<t?"day.ends":"day.carries"}function ya(){mt(!1),queueMicrotask(()=>{document.activeElement===document.body&&document.querySelector(va)?.focus()})}function ba({days:e,becomes:t}){return u`<${he} label=${s("day.title",e)} onClose=${()=>mt(!1)}>
    <h2>${s("day.title",e)}</h2>
    <p>${s(t,e)}</p>
    <p class="dialog-note">${s("day.look",e)}</p>
    <p class="complaint" role="alert">
      ${Je.value&&u`<${m} name="alert" /><span>${Je.value}</span>`}
    </p>
    <div class="dialog-acts">
      <button type="button" class="plain-button" autofocus onClick=${()=>mt(!1)}>${s("day.no")}</button>
      <button
        type="button"
        class="strong-button"
        aria-busy=${y.value?.id==="day"}
        aria-disabled=${N.value}
        onClick=${ui}
      >
        ${s("day.do",e)}
      </button>
    </div>
  <//>`}function De(){return u`<div class="languages" role="group" aria-label=${s("language.label")}>
    ${Xn.map(e=>u`<button
        type="button"
        class="language"
        lang=${e}
        aria-pressed=${J.value===e}
        aria-label=${`${s(`language.short.${e}`)} ${s(`language.${e}`)}`}
        onClick=${()=>eo(e)}
      >
        ${s(`language.short.${e}`)}
      </button>`)}
  </div>`}var ga=3;function ki({desk:e,hall:t}){return u`<header class="top">
    <${pe} />
    <h1 class="top-counter">${K(e.counter)}</h1>
    <p class="top-services">${wa(e)}</p>
    <${So} />
    <${xo} />
    <p class="top-clock">${Q(T.value,t.office.timezone)}</p>
  </header>`}function wa({counter:e,services:t}){return t.length>ga?E(e.name):t.map(n=>E(n.name)).join(" · ")}function So(){return u`<div class="tools">
    <${vt} />
    <${De} />
    <button
      type="button"
      class="tool"
      aria-haspopup="dialog"
      aria-label=${`${s("help.open")} F1`}
      onClick=${()=>ke.value=!0}
    >
      <${m} name="keyboard" />
      <kbd>F1</kbd>
    </button>
    <button
      type="button"
      class="quiet-button"
      data-act="close"
      aria-busy=${y.value?.id==="close"}
      aria-disabled=${N.value}
      onClick=${ii}
    >
      <${m} name="door" />${s("act.close")}
    </button>
  </div>`}function xo(){let e=de.value?.state??"connecting";return u`<p class="connection-state" data-state=${e} role="status">
    <${m} name=${e==="down"?"wifi_off":"wifi"} />
    ${s(`connection.${e}`)}
  </p>`}function An({hall:e}){if(!jt.value)return null;let t=Re.value;return u`<${he} label=${s("profiles.title")} wide onClose=${()=>qt(!1)}>
    <h2>${s("profiles.title")}</h2>
    <p class="dialog-note">${s("profiles.note")}</p>
    <ul class="profiles">
      ${e.counters.map(n=>u`<${ka} key=${n.code} counter=${n} services=${e.office.services} />`)}
    </ul>
    <div class="profiles-foot">
      <p role="status" class="panel-words" data-tone=${t?.tone??"quiet"}>
        ${t&&u`<${m} name=${t.tone==="good"?"check":"alert"} /><span>${t.text}</span>`}
      </p>
      <button type="button" class="plain-button" onClick=${()=>qt(!1)}>${s("help.close")}</button>
    </div>
  <//>`}function ka({counter:e,services:t}){return u`<li class="profile">
    <p class="profile-counter">
      <strong>${K(e)}</strong>
      <span data-state=${e.state}>${e.clerk??s(`counter.${e.state}`)}</span>
    </p>
    <div class="profile-services" role="group" aria-label=${K(e)}>
      ${t.map(n=>u`<${Sa} key=${n.code} counter=${e} service=${n} />`)}
    </div>
  </li>`}function Sa({counter:e,service:t}){let n=e.services.includes(t.code),o=e.profile?.find(a=>a.code===t.code)?.after_minutes??null,r=n&&!En(e,t.code).some(a=>a.after_minutes===null),i=y.value?.id===`profile:${e.code}:${t.code}`;return u`<button
    type="button"
    class="toggle"
    aria-pressed=${n}
    aria-busy=${i}
    aria-disabled=${r||N.value}
    title=${r?s("profiles.last"):E(t.name)}
    onClick=${()=>_i(e,t.code)}
  >
    ${n&&u`<${m} name="check" />`}${E(t.name)}
    ${o!==null&&u` <small>${s("profiles.helps",{minutes:o})}</small>`}
    ${t.waiting>0&&u` <small class="toggle-waiting">${t.waiting}</small>`}
  </button>`}function Si({hall:e}){let t=U(null);return q(()=>{if(document.activeElement!==document.body)return;let n=e.counters.find(r=>r.clerk===v.value?.name),o=n?`[data-counter="${CSS.escape(n.code)}"]`:"button";t.current?.querySelector(o)?.focus()},[]),u`<main class="arrival">
    <div class="arrival-card arrival-wide">
      <div class="arrival-top">
        <${pe} /><${De} />
        <${ko} />
        <${xa} />
        <${vt} />
        <button type="button" class="quiet-button" onClick=${pt}>
          <${m} name="door" />${s("sign_out.do")}
        </button>
      </div>
      <${On} hall=${e} />
      <p class="arrival-lead">${s("choose.hello",{name:v.value?.name??""})}</p>
      <h1>${s("choose.title")}</h1>
      <p class="complaint" role="alert">
        ${S.value&&u`<${m} name="alert" /><span>${S.value}</span>`}
      </p>
      ${e.counters.length===0&&u`<p>${s("choose.none")}</p>`}
      <ul class="counters" ref=${t}>
        ${e.counters.map(n=>u`<${Ea} key=${n.code} counter=${n} />`)}
      </ul>
      <${xo} />
    </div>
    <${Ca} />
    <${An} hall=${e} />
    <${ht} />
  </main>`}function xa(){return v.value===null||v.value===void 0||qe(v.value).length<2?null:u`<button type="button" class="quiet-button" data-act="office" onClick=${Qr}>
    <${m} name="transfer" />${s("office.other")}
  </button>`}function Ea({counter:e}){let t=y.value?.id===`open:${e.code}`;return u`<li>
    <button
      type="button"
      class="counter-card"
      data-state=${e.state}
      data-counter=${e.code}
      aria-busy=${t}
      onClick=${()=>vo(e,!1)}
    >
      <span class="counter-name">${K(e)}</span>
      <span class="counter-services">${E(e.name)}</span>
      <span class="counter-who"
        ><${m} name=${e.state==="closed"?"arrow":"desk"} />${t?s("choose.opening",{place:pn(e)}):Ta(e)}</span
      >
    </button>
  </li>`}function Ta(e){return e.state==="closed"?s("choose.free"):s(e.state==="paused"?"choose.paused":"choose.here",{name:e.clerk??""})}function Ca(){if(Ie.value===null)return null;let{counter:e,clerk:t}=Ie.value,n={counter:K(e),name:t},o=()=>{Ie.value=null},r=t===v.value?.name;return u`<${he} label=${s("take_over.title",n)} onClose=${o}>
    <h2>${s("take_over.title",n)}</h2>
    <p>${s(r?"take_over.self":"take_over.who",n)}</p>
    <p class="dialog-note">${s("take_over.what",{place:pn(e)})}</p>
    <div class="dialog-acts">
      <button type="button" class="plain-button" autofocus onClick=${o}>${s("take_over.no")}</button>
      <button type="button" class="strong-button" onClick=${()=>vo(e,!0)}>
        ${s("take_over.do",n)}
      </button>
    </div>
  <//>`}function xi({offices:e}){let t=U(null),n=Aa(e);return q(()=>{document.activeElement===document.body&&t.current?.querySelector("button")?.focus()},[]),u`<main class="arrival">
    <div class="arrival-card arrival-wide">
      <div class="arrival-top">
        <${pe} /><${De} />
        <${vt} />
        <button type="button" class="quiet-button" onClick=${pt}>
          <${m} name="door" />${s("sign_out.do")}
        </button>
      </div>
      <p class="arrival-lead">${s("choose.hello",{name:v.value?.name??""})}</p>
      <h1>${s(e.length>0?"office.title":"office.none")}</h1>
      ${e.length===0&&u`<p>${s("office.none_note")}</p>`}
      <p class="complaint" role="alert">
        ${S.value&&u`<${m} name="alert" /><span>${S.value}</span>`}
      </p>
      <ul class="counters" ref=${t}>
        ${e.map(o=>u`<li key=${o}>
            <button type="button" class="counter-card" data-state="closed" data-office=${o} onClick=${()=>po(o)}>
              <span class="counter-name">${Oa(n,o)}</span>
              <span class="counter-services">${o}</span>
            </button>
          </li>`)}
      </ul>
    </div>
    <${ht} />
  </main>`}function Oa(e,t){let n=e[t];return n?E(n):t}function Aa(e){let[t,n]=Y({});return q(()=>{for(let o of e)G("GET",`/offices/${encodeURIComponent(o)}`).then(r=>{r.outcome==="done"&&n(i=>({...i,[o]:r.body.name}))})},[e]),t}var Na={free:"desk",called:"walking",serving:"desk",paused:"pause"};function Ei({desk:e}){let{ticket:t}=e,n=t?t.state:ue.value?"paused":"free";return u`<section class="at-counter" data-state=${n} aria-label=${s("acts.label")}>
    <p class="at-state"><${m} name=${Na[n]??"desk"} />${s(`state.${n}`)}</p>
    ${t?u`<p class="at-number" data-length=${t.number.length}>${t.number}</p>
          <${Ia} ticket=${t} />`:u`<${Da} />`}
  </section>`}function Ia({ticket:e}){let t=He(Date.parse(e.called_at??e.issued_at)-Date.parse(e.issued_at)),n=Date.parse((e.state==="serving"?e.started_at:e.called_at)??e.issued_at);return u`<div class="at-details">
      <p class="at-service">${me(e.service)}</p>
      <p class="at-note">
        <span class="long">${s("ticket.waited",{duration:t})}</span>
        <span class="short">${s("ticket.waited_short",{duration:t})}</span>
      </p>
      ${e.call_count>1&&u`<p class="at-note">${s("ticket.calls",{count:e.call_count})}</p>`}
      ${e.priority!==null&&u`<${zt} />`}
      <${Ra} />
    </div>
    <${Ti} from=${n} label=${s(`timer.${e.state}`)} />`}function Ra(){let e=kt("add-service");return bn(e)?u`<button type="button" class="add-service" aria-keyshortcuts=${e.key} onClick=${()=>ve(e)}>
    <${m} name=${e.icon} /><span class="long">${s("act.add-service")}</span
    ><span class="short">${s("act.add-service.short")}</span><kbd>${e.key}</kbd>
  </button>`:null}function Da(){return u`<p class="at-nobody">${s("state.free_hint")}</p>
    ${ue.value&&ze.value!==null&&u`<${Ti} from=${ze.value} label=${s("timer.paused")} />`}`}function Ti({from:e,label:t}){return u`<div class="at-timer">
    <p class="at-time" role="timer" aria-live="off">${xr(T.value-e)}</p>
    <p class="at-note at-time-label">${t}</p>
  </div>`}function zt(){return u`<span class="priority"><${m} name="chevrons_up" />${s("priority")}</span>`}function Ci({ticket:e,hall:t}){let n=yn.value,o=mn(e,ee(t.office),T.value);return u`<div class="answers" hidden=${P.value!==null}>
    <${Pa} />
    <div>
      ${n&&u`<p key=${n.number} class="notice" data-tone=${n.tone}>
        <${m} name=${n.tone==="bad"||n.tone==="warn"?"alert":"check"} />
        <span>${n.text}</span>
      </p>`}
    </div>
    ${!Ze.value&&!n&&o&&u`<${Ma} ticket=${e} />`}
  </div>`}function Pa(){let e=Ze.value;if(e===null)return null;let t=Math.ceil(e.leftMs/1e3);return u`<div class="undo">
    <p class="undo-text">
      <${m} name="check" />
      <span>
        <strong>${s(`done.${e.id}`,{number:e.number})}</strong>
        <span class="long undo-left"
          >${e.id==="next"?` · ${s("done.next.note")}`:""}${" · "}${s("undo.left",{seconds:t})}</span
        >
        <span class="short undo-left">${" · "}${s("undo.left_short",{seconds:t})}</span>
      </span>
    </p>
    <button
      type="button"
      class="undo-button"
      aria-busy=${y.value?.id==="undo"}
      aria-keyshortcuts="Control+Z"
      onClick=${xn}
    >
      <${m} name="undo" />${s("act.undo")}<kbd>Ctrl+Z</kbd>
    </button>
    <span class="undo-time" style=${`transform: scaleX(${e.leftMs/(e.until-e.since)})`}></span>
  </div>`}function Ma({ticket:e}){let t=kt("no-show"),n={number:e.number,calls:e.call_count,count:e.call_count};return u`<div class="suggestion" role="status">
    <p>${s("suggest.no-show",n)}</p>
    <button type="button" class="suggestion-button" onClick=${()=>ve(t)}>
      <${m} name=${t.icon} />${s("act.no-show")}<kbd>${t.key}</kbd>
    </button>
  </div>`}var Ua=3e4;function Nn(e,t=null){return ne()?void 0:W(`print:${e.id}`,()=>La(e,t))}async function La(e,t){let n=P.value,o=await fe(`/tickets/${e.id}/print`,{body:t?{device:t}:{}});if(o.outcome==="refused"&&o.code==="unknown_device"&&t===null)return j("print",{ticket:e.id});if(o.outcome!=="done")return _e(o);Oi(e),ft(n),dt(o.body,s("done.print",{number:e.number}))}function Oi(e){let t=new Set(we.value);t.delete(`print:${e.id}`),we.value=t,Mt.value=new Map(Mt.value).set(e.id,T.value+Ua)}function Ai(e){we.value=new Set(we.value).add(e)}function Ni(e,t){let n=P.value?.key;return ne()?void 0:W("issue",()=>Wa(e,t,n))}async function Wa(e,t,n){let o=await fe("/tickets",{key:n,body:e});if(o.outcome!=="done")return _e(o);let r=o.body;if(le(a=>Oe(a,r)),j("issued",{ticket:r.id}),t===null)return;let i=await fe(`/tickets/${r.id}/print`,{body:{device:t}});return i.outcome!=="done"?_e(i):(Oi(r),O("good",s("done.issue",{number:r.number})))}function Ii(e,t){return ne()?void 0:W("priority",()=>Fa(e,t))}async function Fa(e,t){let n=P.value,o=await fe(`/tickets/${e.id}/priority`,{body:t});if(o.outcome!=="done")return _e(o);ft(n);let r=t.priority===null?"done.priority_none":"done.priority";dt(o.body,s(r,{number:e.number}))}var Ka=new Set([...Object.values(Ar),...Object.values(Or)].map(String));function Ri({timezone:e}){if(!N.value||de.value===null)return null;let t=Q((de.value.heard??de.value.since)+Dt.value,e);return u`<div class="banner" data-tone="stop" role="alert">
    <${m} name="wifi_off" />
    <p class="banner-text">
      <strong>${s("connection.down_since",{time:t})}</strong> ${s("connection.down_what")}
    </p>
  </div>`}function Di(){let[e,t]=Y(!1),n=Vr.value;if(n.length===0)return null;let o=e?n:n.slice(0,1);return u`<section class="troubles" aria-label=${s("trouble.label")}>
    <div role="status">
      <ul>
        ${o.map((r,i)=>u`<${Ha} key=${r.id} trouble=${r}>
            ${i===0&&n.length>1&&u`<${Ba} all=${e} showAll=${t} count=${n.length-1} />`}
          <//>`)}
      </ul>
    </div>
  </section>`}function Ba({all:e,showAll:t,count:n}){return u`<button type="button" class="link" data-act="more" aria-expanded=${e} onClick=${()=>t(!e)}>
    ${e?s("trouble.less"):s("trouble.more",{count:n})}
  </button>`}function Ha({trouble:e,children:t}){return u`<li class="banner" data-tone="wait">
    <${m} name=${qa(e)} />
    <p class="banner-text">
      <strong>${Va(e)}</strong>
      ${e.kind==="print"&&u`<span class="long">${" "}${s("trouble.print.note")}</span>`}
    </p>
    ${t}
    <${ja} trouble=${e} />
    <button type="button" class="link" onClick=${()=>Ai(e.id)}>
      ${s("trouble.known")}
    </button>
  </li>`}function ja({trouble:e}){let{kind:t,ticket:n}=e;if(!n)return null;let o=t==="print"?()=>Nn(n):()=>j("ticket",{ticket:n.id});return u`<button type="button" class="link" aria-busy=${y.value?.id===e.id} onClick=${o}>
    ${s(`trouble.${t}.do`)}
  </button>`}function qa({kind:e,device:t}){return e==="parked"?"bookmark":e==="print"||t?.kind==="kiosk"?"printer":"alert"}function Va({kind:e,ticket:t,device:n,code:o}){if(e==="clock"||e==="clock_opened")return s(`trouble.${e}`,{day:je(o??"")});if(t&&e==="parked")return s("trouble.parked",{number:t.number});let r=Ka.has(o??"");if(t){let{number:i}=t;return r?s("trouble.print_why",{number:i,why:s(`trouble.${o}`)}):s("trouble.print",{number:i})}return s("trouble.device",{name:n?.name??"",what:s(`trouble.${r?o:"other"}`)})}function Pi({desk:e,hall:t}){let n=U(null);q(()=>{document.activeElement===document.body&&n.current?.focus({preventScroll:!0})});let o=y.value?.id==="next"||y.value?.id==="open";return u`<button
    type="button"
    ref=${n}
    class="main-button"
    data-paused=${ue.value}
    aria-busy=${o}
    aria-disabled=${N.value}
    aria-keyshortcuts="F9"
    onClick=${Sn}
  >
    <${m} name=${ue.value?"play":"arrow"} />
    <span class="main-words">
      <span class="main-word">${s(ue.value?"resume":"next")}</span>
      <span class="main-who">${Ga(e,t)}</span>
    </span>
    <kbd>F9</kbd>
  </button>`}function Ga(e,t){if(y.value?.id==="next")return s(y.value.again?"next.retrying":"next.sending");if(ue.value)return s("resume.hint",{reason:za(e,t)});let n=e.next;if(!n)return s("next.nobody");let o={number:n.number,service:me(n.service)},r=n.priority===null?"":` · ${s("priority.inline")}`;return u`<span class="long">${s("next.who",o)}${r}</span
    ><span class="short">${s("next.who_short",o)}${r}</span>`}function za(e,t){let n=t.office.pause_reasons.find(o=>o.code===e.counter.pause_reason);return n?E(n.name):""}function Mi({ticket:e,hall:t}){return u`<div class="acts" role="group" aria-label=${s("acts.label")} hidden=${P.value!==null}>
    ${Go.map(n=>u`<${Ya} key=${n.id} act=${n} ticket=${e} hall=${t} />`)}
  </div>`}function Ya({act:e,ticket:t,hall:n}){let{timezone:o}=n.office,r=!bn(e),i=e.id==="no-show"&&mn(t,ee(n.office),T.value),a=e.id==="start"&&t?.state==="serving"&&t.started_at;return u`<button
    type="button"
    class="act"
    data-act=${e.id}
    data-suggested=${i}
    aria-disabled=${r||N.value}
    data-started=${!!a}
    aria-busy=${y.value?.id===e.id}
    aria-keyshortcuts=${e.key}
    onClick=${()=>ve(e)}
  >
    <${m} name=${e.icon} />
    <span class="act-word"
      >${a?u`<span class="long">${s("act.start.done",{time:Q(Date.parse(a),o)})}</span
            ><span class="short">${s("act.start.done_short")}</span>`:s(`act.${e.id}`)}</span
    >
    <kbd>${e.key}</kbd>
  </button>`}function Ui(){if(!ke.value)return null;let e=b.value?.office.rule,t=Ae.value?.longest_wait_minutes,n=()=>{ke.value=!1};return u`<${he} label=${s("help.title")} wide onClose=${n}>
    <h2>${s("help.title")}</h2>
    ${e&&u`<section class="help-rule">
      <h3>${s("help.rule")}</h3>
      <p>${E(e)}${t&&` ${s("help.limit",{minutes:t})}`}</p>
    </section>`}
    <dl class="keys">
      <${xe} keys=${["F9",s("help.keypad")]} does=${s("help.next")} />
      ${tt.filter(o=>o.key).map(o=>u`<${xe} key=${o.id} keys=${[o.key]} does=${s(`act.${o.id}`)} />`)}
      <${xe} keys=${["Ctrl+Z"]} does=${s("act.undo")} />
      <${xe} keys=${["Ctrl+↓"]} does=${s("help.line")} />
      <${xe} keys=${["Ctrl+I"]} does=${s("act.issue")} />
      <${xe} keys=${["Tab"]} does=${s("help.tab")} />
      <${xe} keys=${["Enter"]} does=${s("help.enter")} />
      <${xe} keys=${["Esc"]} does=${s("help.escape")} />
      <${xe} keys=${["F1"]} does=${s("help.help")} />
    </dl>
    <p class="dialog-note">${s("help.note")}</p>
    <div class="dialog-acts">
      <button type="button" class="plain-button" autofocus onClick=${n}>${s("help.close")}</button>
    </div>
  <//>`}function xe({keys:e,does:t}){return u`<div class="key">
    <dt>${e.map(n=>u`<kbd>${n}</kbd>`)}</dt>
    <dd>${t}</dd>
  </div>`}function se({title:e,button:t,danger:n=!1,busy:o="",onAnswer:r,children:i}){let a=U(null);return xt(()=>{a.current?.querySelector("input:checked, .panel-body input, .panel-body button, .panel-foot button")?.focus({preventScroll:!0}),a.current?.scrollIntoView({block:"nearest"})},[]),u`<form ref=${a} class="panel" aria-label=${e} noValidate onSubmit=${f=>{f.preventDefault(),a.current&&r?.(new FormData(a.current))}} onChange=${Za}>
    <div class="panel-head">
      <h2>${e}</h2>
      <button type="button" class="quiet-button" onClick=${ie}>
        <${m} name="close" />${s("panel.close")}<kbd>Esc</kbd>
      </button>
    </div>
    <div class="panel-body">${i}</div>
    <${Ja} button=${t} danger=${n} busy=${o} />
  </form>`}function Za(){Se.value="",te.value=null}function Ja({button:e,danger:t,busy:n}){let o=yn.value,r=Se.value||o?.text||"",i=Se.value?"bad":o?.tone??"quiet";return u`<div class="panel-foot">
    <p class="panel-words" data-tone=${i}>
      ${r&&u`<${m} name=${i==="good"?"check":"alert"} /><span>${r}</span>`}
    </p>
    ${e&&u`<button
      type="submit"
      class="strong-button"
      data-danger=${t}
      aria-busy=${y.value?.id===n}
      aria-disabled=${N.value}
    >
      ${e}<kbd>Enter</kbd>
    </button>`}
  </div>`}function X({label:e,name:t,choices:n,chosen:o=null}){return u`<fieldset class="choices">
    <legend>${e}</legend>
    <div class="choices-row">
      ${n.map(r=>u`<label class="choice" key=${r.value}>
          <input type="radio" name=${t} value=${r.value} defaultChecked=${r.value===o} />
          <span>${r.text}${r.note&&u` <small>${r.note}</small>`}</span>
        </label>`)}
    </div>
  </fieldset>`}function Li({label:e,name:t,note:n}){return u`<label class="choices">
    <span class="choices-label">${e}</span>
    <span class="choices-row"><input type="time" class="hour" name=${t} /><small>${n}</small></span>
  </label>`}function z(e,t){let n=e.get(t);return typeof n=="string"&&n!==""?n:null}var Xa=[5,10,15,30,60],Qa=["first","arrival","last"],eu=["asked","left","mistake","not_taken"];function Wi({ticket:e,act:t,hall:n}){let o=ee(n.office).park_minutes,r=$t(n.office.park_reasons??[]),i=[...new Set([...Xa,o])].sort((l,f)=>l-f),a=l=>{let f=z(l,"reason");return f===null?Pe("lack.reason"):_t(t,e,{reason:f,minutes:Number(z(l,"minutes"))})};return u`<${se} title=${et("park",e)} button=${yt("park",e)} busy="park" onAnswer=${a}>
    <${X} label=${s("ask.why")} name="reason" choices=${r} chosen=${r[0]?.value} />
    <${X}
      label=${s("ask.remind")}
      name="minutes"
      choices=${i.map(l=>({value:String(l),text:s("duration.minutes",{minutes:l})}))}
      chosen=${String(o)}
    />
  <//>`}function Fi({ticket:e,act:t,hall:n}){let[o,r]=Vi(e,n),i=e.state!=="waiting"||at(v.value,ee(n.office)),a=Qa.filter(f=>i||f!=="first"),l=f=>{let d=z(f,"service"),p=z(f,"to_counter");return d===null&&p===null?Pe("lack.where"):_t(t,e,{service:d,to_counter:p,position:z(f,"position")})};return u`<${se} title=${et("transfer",e)} button=${yt("transfer",e)} busy="transfer" onAnswer=${l}>
    <${X} label=${s("ask.service")} name="service" choices=${[{value:"",text:o,note:s("ask.same_service")},...r]} chosen="" />
    <${X} label=${s("ask.counter")} name="to_counter" choices=${[{value:"",text:s("ask.any_counter")},...n.counters.map(tu)]} chosen="" />
    <${X} label=${s("ask.position")} name="position" choices=${a.map(f=>({value:f,text:s(`position.${f}`)}))} chosen="arrival" />
  <//>`}function Ki({ticket:e,act:t,hall:n}){let o=t===null?"next":t.id,r=i=>{let a=z(i,"outcome");return a===null?Pe("lack.outcome"):t===null?ci({outcome:a}):_t(t,e,{outcome:a})};return u`<${se} title=${et(`outcome_${o}`,e)} button=${yt(o,e)} busy=${o} onAnswer=${r}>
    <${X} label=${s("ask.outcome")} name="outcome" choices=${$t(n.office.outcomes??[])} />
  <//>`}function Bi({ticket:e,act:t,hall:n}){let[,o]=Vi(e,n),r=i=>{let a=z(i,"service");return a===null?Pe("lack.service"):_t(t,e,{service:a})};return u`<${se} title=${et("add-service",e)} button=${yt("add-service",e)} busy="add-service" onAnswer=${r}>
    <p class="panel-note">${s("add-service.note",{number:e.number})}</p>
    <${X} label=${s("ask.service")} name="service" choices=${o} />
  <//>`}function Hi({ticket:e,act:t}){let n=r=>{let i=z(r,"reason");return i===null?Pe("lack.reason"):_t(t,e,{reason:i})},o=eu.map(r=>({value:r,text:s(`cancel.${r}`)}));return u`<${se} title=${et("cancel",e)} button=${yt("cancel",e)} danger busy="cancel" onAnswer=${n}>
    <p class="panel-note">${s("cancel.note")}</p>
    <${X} label=${s("ask.why")} name="reason" choices=${o} />
  <//>`}function ji({ticket:e,hall:t}){let n=o=>Ii(e,{priority:z(o,"priority")});return u`<${se} title=${et("priority",e)} button=${s("ask.save")} busy="priority" onAnswer=${n}>
    <p class="panel-note">${s("priority.note")}</p>
    <${X} label=${s("ask.priority")} name="priority" choices=${Eo(t)} chosen=${e.priority??""} />
  <//>`}function qi({ticket:e,hall:t}){let n=hn(t),o=r=>{let i=z(r,"device");return i===null?Pe("lack.printer"):Nn(e,i)};return u`<${se} title=${et("print",e)} button=${yt("print",e)} busy=${`print:${e.id}`} onAnswer=${o}>
    <${X} label=${s("ask.printer")} name="device" choices=${n.map(Co)} chosen=${To(n)} />
  <//>`}function Eo(e){return[{value:"",text:s("priority.none")},...$t(e.office.priorities)]}function To(e){let t=e.filter(n=>n.online);return(t.find(n=>n.trouble===null)??t[0])?.id??""}function Co(e){return{value:e.id,text:e.name,note:e.online?void 0:s("trouble.offline")}}function $t(e){return e.map(t=>({value:t.code,text:E(t.name)}))}function Pe(e){Se.value=s(e),Ne(Se.value)}function Vi(e,t){let n=t.office.services.find(r=>r.code===e.service),o=t.office.services.filter(r=>r.code!==e.service);return[n?E(n.name):e.service,$t(o)]}function tu(e){let t=e.state==="open"?void 0:s(`counter.${e.state}`);return{value:e.code,text:e.code,note:t}}function et(e,t){return s(`panel.${e}`,{number:t.number})}function yt(e,t){return s(`do.${e}`,{number:t.number})}function Gi({hall:e}){let t=hn(e),[n]=e.office.languages,[o,r]=Y(""),i=l=>{let{name:f,value:d}=l.target;f==="service"&&r(d)},a=l=>{let f=z(l,"service");if(f===null)return Pe("lack.service");let d=z(l,"appointment"),p={service:f,priority:z(l,"priority"),language:z(l,"language")??n??"vi",appointment_at:d&&Er(d,T.value,e.office.timezone)};return Ni(p,z(l,"device"))};return u`<${se} title=${s("panel.issue")} button=${s("do.issue")} busy="issue" onAnswer=${a}>
    <div onChange=${i}>
      <${X} label=${s("ask.service")} name="service" choices=${$t(e.office.services)} />
    </div>
    <${X}
      label=${s("ask.printer")}
      name="device"
      choices=${[...t.map(Co),{value:"",text:s("ask.no_slip")}]}
      chosen=${To(t)}
    />
    ${nu(o,e)&&u`<${X} label=${s("ask.priority")} name="priority" choices=${Eo(e)} chosen="" />
      <${Li} label=${s("ask.appointment")} name="appointment" note=${s("ask.no_appointment")} />`}
    ${e.office.languages.length>1&&u`<${X}
      label=${s("ask.language")}
      name="language"
      choices=${e.office.languages.map(l=>({value:l,text:s(`language.${l}`)}))}
      chosen=${n}
    />`}
  <//>`}function nu(e,t){if(at(v.value,ee(t.office)))return!0;let n=D.value?.counter;return n!==void 0&&(e===""||dn(n,e))}function zi({ticket:e}){return u`<${se} title=${s("panel.issued")}>
    <p class="panel-number">${e.number}</p>
    <p class="panel-service">${me(e.service)}</p>
    <div class="panel-acts">
      <button type="button" class="act" onClick=${()=>j("issue")}>
        <${m} name="plus" /><span class="act-word">${s("do.issue_more")}</span>
      </button>
      <button type="button" class="act" onClick=${()=>j("print",{ticket:e.id})}>
        <${m} name="printer" /><span class="act-word">${s("act.print")}</span>
      </button>
    </div>
  <//>`}function Yi({ticket:e,hall:t}){let n=ee(t.office),o=D.value?.counter,r=o?Lr(e,o,at(v.value,n)):[];return u`<${se} title=${`${e.number} · ${me(e.service)}`}>
    <p class="panel-facts">
      <span data-due=${Ge(e,T.value)}>${iu(e,t)}</span>
      ${e.priority!==null&&u`<${zt} />`}
    </p>
    <div class="panel-acts">
      ${r.map(i=>u`<${ou} key=${i.id} act=${i} ticket=${e} after=${n.return_after_calls} />`)}
    </div>
  <//>`}function ou({act:e,ticket:t,after:n}){let o=e.id==="return"&&t.state==="no_show"&&n>0;return u`<button
    type="button"
    class="act"
    data-act=${e.id}
    aria-busy=${y.value?.id===e.id}
    aria-disabled=${N.value}
    onClick=${()=>ve(e,t)}
  >
    <${m} name=${e.icon} />
    <span class="act-word">${o?s("act.return_after",{count:n}):s(ru(e,t))}</span>
  </button>`}function ru(e,t){return e.id==="call"&&t.state==="parked"?"act.call_back":`act.${e.id}`}function iu(e,t){let{timezone:n,park_reasons:o}=t.office,r=i=>i?Q(Date.parse(i),n):"";if(e.state==="parked"){let i=(o??[]).find(l=>l.code===e.park_reason),a=Ge(e,T.value)?"parked.due":"parked.until";return s(a,{reason:i?E(i.name):s("state.parked"),time:r(e.remind_at)})}return e.state==="no_show"?s("missed.at",{time:r(e.finished_at)}):s("ticket.waited",{duration:He(T.value-Date.parse(e.issued_at))})}var su=["waiting","parked","no_show"],au={park:Wi,transfer:Fi,outcome:Ki,"add-service":Bi,cancel:Hi,priority:ji,print:qi,issue:Gi,issued:zi,ticket:Yi};function Zi({hall:e}){let t=P.value,n=e.tickets.find(r=>r.id===t?.ticket)??null,o=t!==null&&y.value===null&&!uu(t,n);return xt(()=>{o&&(ie(),O("quiet",s("panel.changed",{number:n?.number??""})))},[o]),xt(()=>{t===null&&Yr()},[t===null]),t===null||o?null:u`<${au[t.kind]} key=${t.key} ticket=${n} act=${t.act} hall=${e} />`}function uu(e,t){return e.kind==="issue"?!0:t===null?!1:e.kind==="ticket"?su.includes(t.state):e.act!==null?nt(e.act,t):e.kind!=="outcome"||io.includes(t.state)}var Ji=3;function Xi({desk:e,hall:t}){let[n,o]=Y(!1);if(ue.value)return null;let r=t.office.pause_reasons,i=n?r:r.slice(0,Ji);return u`<footer class="pause" data-open=${n} hidden=${P.value!==null}>
    <p class="pause-title"><${m} name="pause" />${s("pause.title")}</p>
    <button
      type="button"
      class="pause-opener"
      aria-expanded=${n}
      onClick=${()=>o(!n)}
    >
      <${m} name="pause" /><span>${s("pause.open")}</span><${m} name="chevron_down" />
    </button>
    <div class="reasons" role="group" aria-label=${s("pause.title")}>
      ${i.map(a=>u`<${lu} key=${a.code} reason=${a} />`)}
      ${!n&&r.length>Ji&&u`<button type="button" class="reason" onClick=${()=>o(!0)}>
        ${s("pause.other")}<${m} name="chevron_down" />
      </button>`}
      ${n&&u`<${cu} desk=${e} hall=${t} />`}
    </div>
  </footer>`}function lu({reason:e}){return u`<button
    type="button"
    class="reason"
    aria-busy=${y.value?.id==="pause"}
    aria-disabled=${N.value}
    onClick=${()=>oi(e.code)}
  >
    ${E(e.name)}
  </button>`}function cu({desk:e,hall:t}){let n=t.counters.filter(r=>r.code!==e.counter.code&&r.state==="open"),o=e.counts.filter(r=>r.waiting>0&&!n.some(i=>i.services.includes(r.service.code))).map(r=>E(r.service.name));return o.length===0?null:u`<p class="alone">${s("pause.alone",{services:o.join(", ")})}</p>`}var fu=48,Oo=4,pu=4;function Qi({desk:e,hall:t}){let n=U(null),[o,r]=Y(!1),i=vu(n),a=o?e.line:e.line.slice(0,i),l=e.line.length-a.length;return u`<aside class="waiting" aria-label=${s("waiting.label")}>
    <ul class="counts" data-many=${e.counts.length>pu}>
      ${e.counts.map(f=>u`<${du} key=${f.service.code} count=${f} />`)}
    </ul>
    <div class="waiting-head">
      <h2>${s("waiting.title")}</h2>
      <p>${s("waiting.waited")}</p>
    </div>
    <div class="waiting-room" ref=${n} data-all=${o}>
      ${e.line.length===0&&u`<p class="waiting-empty">${s("waiting.empty")}</p>`}
      <ol onKeyDown=${_u}>
        ${a.map((f,d)=>u`<${mu} key=${f.id} ticket=${f} first=${d===0} rules=${ee(t.office)} timezone=${t.office.timezone} />`)}
      </ol>
    </div>
    ${(l>0||o)&&u`<button type="button" class="link waiting-more" aria-expanded=${o} onClick=${()=>r(!o)}>
      ${o?s("trouble.less"):s("waiting.more",{count:l})}
    </button>`}
    <${wi} desk=${e} hall=${t} />
  </aside>`}function du({count:e}){let{service:t,waiting:n,longestMs:o}=e;return u`<li class="count" data-none=${n===0}>
    <span class="count-figure">${n}</span>
    <span class="count-service">${E(t.name)}</span>
    <span class="count-longest"
      >${o===null?s("waiting.nobody"):s("waiting.longest",{duration:He(o)})}</span
    >
  </li>`}function mu({ticket:e,first:t,rules:n,timezone:o}){let r=Ur(e,n,T.value),i=be(e),a=!!e.appointment_at&&i>T.value;return u`<li class="row" data-first=${t} data-early=${a} data-late=${r!==null}>
    <button
      type="button"
      class="row-button"
      tabindex=${t?0:-1}
      onClick=${()=>j("ticket",{ticket:e.id})}
    >
      <span class="row-number">${e.number}</span>
      <span class="row-service" data-crowded=${e.priority!==null||r!==null}
        >${me(e.service)}</span
      >
      ${e.for_counter&&u`<span class="row-own">${s("waiting.own")}</span>`}
      ${e.priority!==null&&u`<${zt} />`}
      ${r!==null&&u`<span class="row-late"><${m} name="clock" />${s("waiting.past",{minutes:r})}</span>`}
      <span class="row-waited">${a?s("waiting.from",{time:Q(i,o)}):He(T.value-i)}</span>
    </button>
  </li>`}function _u(e){let t={ArrowDown:1,ArrowUp:-1}[e.key],n=e.currentTarget;if(t===void 0||e.ctrlKey)return;let o=[...n.querySelectorAll(".row-button")];o[o.findIndex(r=>r===document.activeElement)+t]?.focus(),e.preventDefault()}function vu(e){let[t,n]=Y(Oo);return q(()=>{let o=e.current;if(o===null)return;let r=()=>{let a=getComputedStyle(o).flexGrow==="1";n(a?Math.max(Oo,Math.floor(o.clientHeight/fu)):Oo)},i=new ResizeObserver(r);return i.observe(o),window.addEventListener("resize",r),()=>{i.disconnect(),window.removeEventListener("resize",r)}},[]),t}function es({desk:e,hall:t}){let{timezone:n}=t.office;return u`<div class="desk">
    <${ki} desk=${e} hall=${t} />
    <${Ri} timezone=${n} />
    <${On} hall=${t} />
    <${Di} />
    <div class="desk-body">
      <main class="work" aria-busy=${y.value!==null}>
        <${Ei} desk=${e} />
        <${Pi} desk=${e} hall=${t} />
        <${Mi} ticket=${e.ticket} hall=${t} />
        <${Zi} hall=${t} />
        <${Ci} ticket=${e.ticket} hall=${t} />
        <${Xi} desk=${e} hall=${t} />
      </main>
      <${Qi} desk=${e} hall=${t} />
      <div class="foot"><${So} /></div>
    </div>
    <p id="spoken" class="for-screen-readers" aria-live="assertive"><span key=${Rt.value.number}>${Rt.value.text}</span></p>
    <${Ui} />
    <${ht} />
    <${An} hall=${t} />
  </div>`}function ts(){let[e,t]=Y(!1),[n,o]=Y(!1),r=U(null);q(()=>Ao(r.current,"user")?.focus(),[]);async function i(l){if(l.preventDefault(),e)return;t(!0);let f=Ao(r.current,"user"),d=Ao(r.current,"password");await Jr(f?.value.trim()??"",d?.value??""),t(!1),S.value!==""&&(f?.value?d:f)?.select()}let a=l=>{l.getModifierState&&o(l.getModifierState("CapsLock"))};return u`<main class="arrival">
    <form class="arrival-card" ref=${r} onSubmit=${i} onKeyDown=${a} onKeyUp=${a} novalidate>
      <div class="arrival-top"><${pe} /><${De} /></div>
      <h1>${s("sign_in.title")}</h1>
      <p class="arrival-lead">${s("sign_in.lead")}</p>
      <label class="field" for="user">
        <span>${s("sign_in.user")}</span>
        <input id="user" name="user" autocomplete="username" autocapitalize="none" spellcheck=${!1}
          aria-describedby="complaint" aria-invalid=${S.value!==""} />
      </label>
      <${Gt} id="password" label=${s("sign_in.password")} autocomplete="current-password"
        describedBy="caps complaint" wrong=${S.value!==""}>
        <p id="caps" class="caps" role="status">${n&&u`<${m} name="alert" />${s("sign_in.caps_lock")}`}</p>
      <//>
      <p id="complaint" class="complaint" role="alert">
        ${S.value&&u`<${m} name="alert" /><span>${S.value}</span>`}
      </p>
      <button type="submit" class="main-button sign-in-button" aria-busy=${e}>
        <span class="main-word">${s(e?"sign_in.doing":"sign_in.do")}</span><${m} name="arrow" />
      </button>
      <p class="arrival-note">${s("sign_in.forgotten")}</p>
    </form>
  </main>`}function Ao(e,t){let n=e?.elements.namedItem(t);return n instanceof HTMLInputElement?n:null}function ns(){let e=S.value!==""||N.value;return u`<main class="arrival">
    <div class="arrival-card starting" role="status">
      <${pe} />
      <p>${s(e?"page.unreachable":"page.starting")}</p>
    </div>
  </main>`}function os({taken:e}){let t={counter:e.counter,name:e.by??""};return u`<main class="arrival">
    <div class="arrival-card" role="alert">
      <div class="arrival-top"><${pe} /></div>
      <h1>${s("taken.title",t)}</h1>
      <p class="arrival-lead">${s(e.by===null?"taken.elsewhere":"taken.by",t)}</p>
      <div class="dialog-acts">
        <button type="button" class="plain-button" onClick=${pt}>${s("sign_out.do")}</button>
        <button type="button" class="strong-button" onClick=${ti}>${s("taken.choose")}</button>
      </div>
    </div>
  </main>`}var hu=5e3;function rs(){oe(()=>{document.title=D.value?$u(D.value):s("page.title")}),oe(di);let e=-1/0;oe(()=>{let t=Ze.value;t===null||t.since===e||t.leftMs>hu||(e=t.since,Ne(s("spoken.undo",{seconds:Math.ceil(t.leftMs/1e3)})))})}function $u({counter:e,line:t,next:n}){let o={counter:K(e),waiting:t.length};return n===null?s(t.length?"title.later":"title.nobody",o):s("title.waiting",{...o,next:n.number})}var yu=500;function bu(){return v.value===null?u`<${ts} />`:lt.value!==null?u`<${xi} offices=${lt.value} />`:ct.value!==null?u`<${os} taken=${ct.value} />`:v.value===void 0||b.value===null?u`<${ns} />`:C.value===null||D.value===null?u`<${Si} hall=${b.value} />`:u`<${es} desk=${D.value} hall=${b.value} />`}await Sr();window.setInterval(()=>{Pt.value=Date.now()},yu);vi();rs();Bn(u`<${bu} />`,document.getElementById("page"));co();
